import type { QueryOf } from "@/api/answers";
import { askAll } from "@/api/ask";
import { CsvExport } from "@/design/CsvExport";
import { buyerOf, type Order } from "@/orders/order";
import { plainAmount } from "@/words/format";

type Props = { query: QueryOf<"/api/v1/orders">; storeNames: ReadonlyMap<string, string> };

/** All orders that the filters match, also those not shown yet. */
export function OrdersExport({ query, storeNames }: Props) {
  const columns = [
    { name: "orderNumber", value: (order: Order) => order.orderNumber },
    { name: "status", value: (order: Order) => order.status },
    { name: "customer", value: buyerOf },
    { name: "email", value: (order: Order) => order.email },
    { name: "store", value: (order: Order) => storeNames.get(order.storeId) ?? order.storeId },
    {
      name: "total",
      value: (order: Order) => plainAmount(order.totalAmount, order.currency),
    },
    { name: "currency", value: (order: Order) => order.currency },
    { name: "orderDate", value: (order: Order) => order.orderDate },
  ];
  return (
    <CsvExport name="orders" columns={columns} items={() => askAll("/api/v1/orders", { query })} />
  );
}
