import { Link } from "wouter";
import { usePages } from "@/api/ask";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { type Column, Table } from "@/design/Table";
import { OrderBadge } from "@/orders/OrderBadge";
import type { Order } from "@/orders/order";
import { useOrdersWords } from "../orders/words";
import { useCustomersWords } from "./words";

const SHOWN = 10;

export function CustomerOrders({ userId }: { userId: string }) {
  const say = useCustomersWords();
  const order = useOrdersWords();
  const pages = usePages("/api/v1/orders", { query: { userId, limit: SHOWN } });
  const columns: Column<Order>[] = [
    {
      id: "number",
      label: order("number"),
      cell: (one) => <Link href={`/desk/orders/${one.orderId}`}>{one.orderNumber}</Link>,
    },
    { id: "status", label: order("status"), cell: (one) => <OrderBadge status={one.status} /> },
    {
      id: "placed",
      label: order("placed"),
      cell: (one) => <DateTime at={one.orderDate} as="ago" />,
    },
    {
      id: "total",
      label: order("total"),
      end: true,
      cell: (one) => <Money amount={one.totalAmount} currency={one.currency} />,
    },
  ];
  return (
    <Listing pages={pages} empty={<EmptyState icon="orders" title={say("noOrders")} />}>
      {(items) => (
        <Table
          label={say("orders")}
          columns={columns}
          items={items}
          idOf={(one) => one.orderId}
          to={(one) => `/desk/orders/${one.orderId}`}
        />
      )}
    </Listing>
  );
}
