import { useAsk } from "@/api/ask";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { Money } from "@/design/Money";
import { linesOf, type Order } from "@/orders/order";
import { linesOf as linesBack } from "@/returns/back";
import { ReturnBadge } from "@/returns/ReturnBadge";
import { useSession } from "@/session/session";
import { useOrderPageWords } from "./words";

/** What of the order goes back, how far it is, and what is refunded for it. */
export function MyReturns({ order }: { order: Order }) {
  const say = useOrderPageWords();
  const userId = useSession()?.userId;
  const { orderId } = order;
  const found = useAsk("/api/v1/orders/{orderId}/returns", {
    path: { orderId },
    query: { userId },
  });
  const items = found.data?.items ?? [];
  const names = new Map(linesOf(order).map(({ sku, name }) => [sku, name]));
  if (items.length === 0) return null;
  return (
    <Card title={say("backs")}>
      <ul className="divided">
        {items.map((back) => (
          <li key={back.returnId} className="stack tight">
            <div className="row apart tight">
              <DateTime at={back.requestedAt} as="day" />
              <ReturnBadge status={back.status} />
            </div>
            <ul className="small soft">
              {linesBack(back).map(({ sku, quantity }) => (
                <li key={sku}>{say("backOf", { count: quantity, name: names.get(sku) ?? sku })}</li>
              ))}
            </ul>
            <div className="row apart tight">
              <span className="small soft">{say("refund")}</span>
              <span className="strong">
                <Money amount={back.amount} currency={order.currency} />
              </span>
            </div>
            {back.refundNote && <span className="small soft">{back.refundNote}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
