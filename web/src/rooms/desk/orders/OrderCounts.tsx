import { useAsk } from "@/api/ask";
import { type OrderStatus, STATUSES } from "@/orders/order";
import { useOrderWords } from "@/orders/words";
import { number } from "@/words/format";

/** Always there, so that nothing jumps when the last of them is gone. */
const USUAL: ReadonlySet<OrderStatus> = new Set([
  "AwaitingStock",
  "Confirmed",
  "Processing",
  "Shipped",
  "Delivered",
  "PartiallyReturned",
  "Returned",
  "Cancelled",
]);

type Props = { chosen: string; onChoose: (status: string) => void };

/** How many orders stand where; each a filter. */
export function OrderCounts({ chosen, onChoose }: Props) {
  const say = useOrderWords();
  const counts = useAsk("/api/v1/orders/counts", { query: { limit: 100 } });
  const of = (status: OrderStatus) =>
    counts.data?.items
      .filter((count) => count.status === status)
      .reduce((sum, count) => sum + count.orders, 0) ?? 0;
  const shown = STATUSES.filter(
    (status) => USUAL.has(status) || of(status) > 0 || status === chosen,
  );
  return (
    <div className="counts no-print">
      {shown.map((status) => (
        <button
          key={status}
          type="button"
          className="count-tile"
          aria-pressed={status === chosen}
          onClick={() => onChoose(status === chosen ? "" : status)}
        >
          <span className="count-number">{number(of(status))}</span>
          <span className="small soft">{say(status)}</span>
        </button>
      ))}
    </div>
  );
}
