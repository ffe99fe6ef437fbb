import { ask } from "@/api/ask";
import { CsvExport } from "@/design/CsvExport";
import type { Order } from "@/orders/order";
import { typedAmount } from "@/words/format";

type Filters = { status?: string; storeId?: string; userId?: string; orderNumber?: string };
type Props = { query: Filters; storeNames: ReadonlyMap<string, string> };

const PAGE = 500;
const EXPORTED_MAX = 10_000;

/** All orders that the filters match, also those not shown yet. */
export function OrdersExport({ query, storeNames }: Props) {
  const columns = [
    { name: "orderNumber", value: (order: Order) => order.orderNumber },
    { name: "status", value: (order: Order) => order.status },
    { name: "customer", value: (order: Order) => order.customerName },
    { name: "email", value: (order: Order) => order.email },
    { name: "store", value: (order: Order) => storeNames.get(order.storeId) ?? order.storeId },
    {
      name: "total",
      value: (order: Order) => Number(typedAmount(order.totalAmount, order.currency)),
    },
    { name: "currency", value: (order: Order) => order.currency },
    { name: "orderDate", value: (order: Order) => order.orderDate },
  ];
  return <CsvExport name="orders" columns={columns} items={() => all(query)} />;
}

async function all(query: Filters): Promise<Order[]> {
  const found: Order[] = [];
  let after: string | null | undefined;
  do {
    const page = await ask("/api/v1/orders", {
      query: { ...query, limit: PAGE, ...(after ? { after } : {}) },
    });
    found.push(...page.items);
    after = page.next;
  } while (after && found.length < EXPORTED_MAX);
  return found;
}
