import { Link } from "wouter";
import { usePages } from "@/api/ask";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { Page } from "@/design/Page";
import { type Column, Table } from "@/design/Table";
import { OrderBadge } from "@/orders/OrderBadge";
import type { Order } from "@/orders/order";
import type { Session } from "@/session/session";
import { SignedIn } from "../account/SignedIn";
import { useShopWords } from "../words";

/** What somebody bought, latest first. */
export function MyOrdersPage() {
  return <SignedIn icon="orders">{(who) => <Shown who={who} />}</SignedIn>;
}

function Shown({ who }: { who: Session }) {
  const say = useShopWords();
  const pages = usePages("/api/v1/orders", { query: { userId: who.userId } });
  const columns: Column<Order>[] = [
    {
      id: "number",
      label: say("orderNumber"),
      cell: (order) => <Link href={`/my/orders/${order.orderId}`}>{order.orderNumber}</Link>,
    },
    {
      id: "status",
      label: say("status"),
      cell: (order) => <OrderBadge status={order.status} />,
    },
    {
      id: "at",
      label: say("orderedAt"),
      cell: (order) => <DateTime at={order.orderDate} as="day" />,
    },
    {
      id: "total",
      label: say("total"),
      end: true,
      cell: (order) => <Money amount={order.totalAmount} currency={order.currency} />,
    },
  ];
  return (
    <Page title={say("myOrders")} lead={say("myOrdersLead")}>
      <Listing
        pages={pages}
        empty={
          <EmptyState icon="orders" title={say("noOrders")}>
            {say("noOrdersLead")}
          </EmptyState>
        }
      >
        {(items) => (
          <Table
            label={say("myOrders")}
            columns={columns}
            items={items}
            idOf={(order) => order.orderId}
            to={(order) => `/my/orders/${order.orderId}`}
          />
        )}
      </Listing>
    </Page>
  );
}
