import { useId } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Problem } from "@/api/problem";
import { Button } from "@/design/Button";
import { Dialog } from "@/design/Dialog";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { linesOf, type Order } from "@/orders/order";
import { useHouseWords } from "@/words/house";
import { useReturnsWords } from "./words";

/** How many of what come back, and why. */
export function RequestReturn({ order, onClose }: { order: Order; onClose: () => void }) {
  const say = useReturnsWords();
  const house = useHouseWords();
  const form = useId();
  const lines = linesOf(order);
  const { orderId, userId } = order;
  const asking = useDo<Record<string, string>>({
    act: async ({ reason = "", ...typed }) => {
      const wanted = lines
        .map(({ sku }, n) => ({ sku, quantity: Number(typed[`line${n}`] || 0) }))
        .filter((line) => line.quantity > 0);
      if (!wanted.length) throw new Problem({ status: 422, detail: say("noLines") });
      await api.POST("/api/v1/orders/{orderId}/returns", {
        params: { path: { orderId } },
        body: { lines: wanted, reason, userId },
      });
    },
    said: () => say("requestedSaid"),
    after: onClose,
    quiet: true,
  });
  const names = ["reason", ...lines.map((_, n) => `line${n}`)];
  const actions = (
    <>
      <Button onClick={onClose}>{house("do.cancel")}</Button>
      <Button kind="main" type="submit" form={form} busy={asking.busy}>
        {say("ask")}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={say("askTitle")} actions={actions}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => void asking.run(fieldsOf(event, names))}
      >
        {lines.map((line, n) => (
          <Field
            key={line.line}
            label={line.name}
            hint={say("of", { count: line.quantity })}
            name={`line${n}`}
            type="number"
            min={0}
            max={line.quantity}
            defaultValue={lines.length === 1 ? 1 : 0}
          />
        ))}
        <Field label={say("reason")} name="reason" maxLength={200} />
        <ProblemNote problem={asking.problem} />
      </form>
    </Dialog>
  );
}
