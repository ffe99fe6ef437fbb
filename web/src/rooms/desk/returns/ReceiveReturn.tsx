import { useId } from "react";
import type { Schema } from "@/api/answers";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Dialog } from "@/design/Dialog";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { skusOf, useGoodsNames } from "@/goods/names";
import { optionsOf, useWarehouseNames } from "@/places/names";
import { type Back, DISPOSITIONS, linesOf } from "@/returns/back";
import { useReturnWords } from "@/returns/words";
import { useHouseWords } from "@/words/house";
import { useReturnsWords } from "./words";

type Inspected = Schema<"returns.Inspected">;

/** Each line as it was found, and where it goes. The refund follows by itself. */
export function ReceiveReturn({ back, onClose }: { back: Back; onClose: () => void }) {
  const say = useReturnsWords();
  const goes = useReturnWords();
  const house = useHouseWords();
  const form = useId();
  const warehouses = useWarehouseNames();
  const lines = linesOf(back);
  const nameOf = useGoodsNames(skusOf(lines));
  const { orderId, returnId } = back;
  const receiving = useDo<Record<string, string>>({
    act: (typed) =>
      api.POST("/api/v1/orders/{orderId}/returns/{returnId}/receive", {
        params: { path: { orderId, returnId } },
        body: {
          lines: lines
            .map(({ sku }, n) => ({
              sku,
              quantity: Number(typed[`came${n}`]),
              disposition: typed[`goes${n}`] as Inspected["disposition"],
              warehouseId: typed.warehouseId ?? "",
            }))
            .filter((line) => line.quantity > 0),
        },
      }),
    said: () => say("receivedSaid"),
    after: onClose,
    quiet: true,
  });
  const names = ["warehouseId", ...lines.flatMap((_, n) => [`came${n}`, `goes${n}`])];
  const actions = (
    <>
      <Button onClick={onClose}>{house("do.cancel")}</Button>
      <Button
        kind="main"
        type="submit"
        form={form}
        busy={receiving.busy}
        disabled={!warehouses.size}
      >
        {say("receive")}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={say("receiveTitle")} actions={actions}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => void receiving.run(fieldsOf(event, names))}
      >
        <Select label={say("warehouse")} name="warehouseId" options={optionsOf(warehouses)} />
        {lines.map((line, n) => (
          <div key={line.sku} className="columns narrow">
            <Field
              label={`${say("came")}: ${nameOf(line.sku)}`}
              name={`came${n}`}
              type="number"
              min={0}
              max={line.quantity}
              defaultValue={line.quantity}
            />
            <Select
              label={say("where")}
              name={`goes${n}`}
              options={DISPOSITIONS.map((value) => ({ value, label: goes(value) }))}
            />
          </div>
        ))}
        <ProblemNote problem={receiving.problem} />
      </form>
    </Dialog>
  );
}
