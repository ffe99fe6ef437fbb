import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import type { Order } from "@/orders/order";
import { money } from "@/words/format";
import { useTransferWords } from "./words";

/** What goes back by transfer: what will be sent, and when the rest was. */
export function RefundsByTransfer({ refunds }: Pick<Order, "refunds">) {
  const say = useTransferWords();
  if (!refunds.length) return null;
  return (
    <Card title={say("refund")}>
      <ul className="divided">
        {refunds.map((one) => (
          <li key={`${one.paymentId} ${one.reference}`} className="row apart">
            <span>
              {say(one.sentAt ? "wasSent" : "willBeSent", {
                amount: money(one.amount, one.currency),
              })}
            </span>
            {one.sentAt && <DateTime at={one.sentAt} as="day" />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
