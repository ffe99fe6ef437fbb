import { useId } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Dialog } from "@/design/Dialog";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { skusOf, useGoodsNames } from "@/goods/names";
import { cameOf, linesOf, type Purchase } from "@/purchases/purchase";
import { useHouseWords } from "@/words/house";
import { usePurchasesWords } from "./words";

/** What came, filled in with what is still missing. */
export function ReceivePurchase({
  purchase,
  onClose,
}: {
  purchase: Purchase;
  onClose: () => void;
}) {
  const say = usePurchasesWords();
  const house = useHouseWords();
  const form = useId();
  const came = cameOf(purchase);
  const lines = linesOf(purchase);
  const nameOf = useGoodsNames(skusOf(lines));
  const path = { purchaseOrderId: purchase.purchaseOrderId };
  const receiving = useDo<Record<string, string>>({
    act: (counted) =>
      api.POST("/api/v1/purchase-orders/{purchaseOrderId}/receipts", {
        params: { path },
        body: {
          lines: lines
            .map(({ sku }) => ({ sku, quantity: Number(counted[sku] || 0) }))
            .filter((line) => line.quantity > 0),
        },
      }),
    said: () => say("receivedSaid"),
    after: onClose,
    quiet: true,
  });
  const actions = (
    <>
      <Button onClick={onClose}>{house("do.cancel")}</Button>
      <Button kind="main" type="submit" form={form} busy={receiving.busy}>
        {say("receive")}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={say("receiving")} actions={actions}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          const skus = lines.map((line) => line.sku);
          void receiving.run(fieldsOf(event, skus));
        }}
      >
        {lines.map(({ sku, quantity }) => (
          <Field
            key={sku}
            label={nameOf(sku)}
            hint={`${say("quantity")} ${quantity}, ${say("came").toLowerCase()} ${came.get(sku) ?? 0}`}
            name={sku}
            type="number"
            min={0}
            defaultValue={Math.max(0, quantity - (came.get(sku) ?? 0))}
          />
        ))}
        <ProblemNote problem={receiving.problem} />
      </form>
    </Dialog>
  );
}
