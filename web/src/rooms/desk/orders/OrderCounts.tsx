import { useAsk } from "@/api/ask";
import { type OrderStatus, STATUSES } from "@/orders/order";
import { useOrderWords } from "@/orders/words";
import { CountTiles } from "../CountTiles";

/** An order passes through the others in a moment. */
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
  const { data } = useAsk("/api/v1/orders/counts", { query: { limit: 100 } });
  const of = (status: OrderStatus) =>
    data?.items
      .filter((count) => count.status === status)
      .reduce((sum, count) => sum + count.orders, 0);
  const tiles = STATUSES.map((status) => ({
    id: status,
    label: say(status),
    count: of(status),
    usual: USUAL.has(status),
  }));
  return (
    <CountTiles
      tiles={tiles}
      chosen={[chosen]}
      onChoose={(status) => onChoose(status === chosen ? "" : status)}
    />
  );
}
