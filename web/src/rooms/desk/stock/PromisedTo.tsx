import { Link } from "wouter";
import { usePages } from "@/api/ask";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { type Column, Table } from "@/design/Table";
import { OrderBadge } from "@/orders/OrderBadge";
import { buyerOf, linesOf, type Order } from "@/orders/order";
import { number } from "@/words/format";
import { useStockWords } from "./words";

/** The orders for which some of a SKU is held or awaited. */
export function PromisedTo({ sku }: { sku: string }) {
  const say = useStockWords();
  const pages = usePages("/api/v1/orders", { query: { sku } });
  function sum(order: Order, what: "quantityReady" | "quantityAwaited"): number {
    const lines = linesOf(order).filter((line) => line.sku === sku);
    return lines.reduce((all, line) => all + (line[what] ?? 0), 0);
  }
  const columns: Column<Order>[] = [
    {
      id: "order",
      label: say("order"),
      cell: (one) => <Link href={`/desk/orders/${one.orderId}`}>{one.orderNumber}</Link>,
    },
    { id: "status", label: say("what"), cell: (one) => <OrderBadge status={one.status} /> },
    { id: "customer", label: say("customer"), cell: buyerOf },
    {
      id: "at",
      label: say("at"),
      onlyWide: true,
      cell: (one) => <DateTime at={one.orderDate} as="ago" />,
    },
    {
      id: "held",
      label: say("held"),
      end: true,
      cell: (one) => number(sum(one, "quantityReady")),
    },
    {
      id: "awaited",
      label: say("awaited"),
      end: true,
      cell: (one) => number(sum(one, "quantityAwaited")),
    },
  ];
  return (
    <Listing
      pages={pages}
      empty={
        <EmptyState icon="orders" title={say("promisedToNone")}>
          {say("promisedToNoneLead")}
        </EmptyState>
      }
    >
      {(items) => (
        <Table
          label={say("promisedTo")}
          columns={columns}
          items={items}
          idOf={(one) => one.orderId}
          to={(one) => `/desk/orders/${one.orderId}`}
          changing={pages.changing}
        />
      )}
    </Listing>
  );
}
