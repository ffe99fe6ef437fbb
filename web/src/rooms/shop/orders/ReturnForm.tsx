import { type FormEvent, useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Field } from "@/design/Field";
import { ProblemNote } from "@/design/ProblemNote";
import { linesOf, type Order } from "@/orders/order";
import { useShopWords } from "../words";

/** Which goods go back, how many of each, and why. */
export function ReturnForm({ order }: { order: Order }) {
  const say = useShopWords();
  const [counts, setCounts] = useState<Record<string, number>>({});
  const [reason, setReason] = useState("");
  const lines = Object.entries(counts)
    .filter(([, quantity]) => quantity > 0)
    .map(([sku, quantity]) => ({ sku, quantity }));
  const asking = useDo({
    act: () =>
      api.POST("/api/v1/orders/{orderId}/returns", {
        params: { path: { orderId: order.orderId } },
        body: { lines, reason },
      }),
    said: () => say("returnAsked"),
    after: () => setCounts({}),
    quiet: true,
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    void asking.run();
  }
  return (
    <Card title={say("returns")}>
      <form className="stack" onSubmit={submit}>
        <p className="soft">{say("returnsLead")}</p>
        <div className="form-grid">
          {linesOf(order).map((line) => (
            <Field
              key={line.sku}
              label={line.name}
              hint={say("pieces", { count: line.quantity })}
              type="number"
              min={0}
              max={line.quantity}
              value={counts[line.sku] ?? 0}
              onChange={(event) => setCounts({ ...counts, [line.sku]: Number(event.target.value) })}
            />
          ))}
          <Field
            label={say("returnReason")}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <ProblemNote problem={asking.problem} />
        <Button type="submit" busy={asking.busy} disabled={lines.length === 0}>
          {say("askReturn")}
        </Button>
      </form>
    </Card>
  );
}
