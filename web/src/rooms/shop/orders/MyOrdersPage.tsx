import { Link } from "wouter";
import { usePages } from "@/api/ask";
import { ButtonLink } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { Page } from "@/design/Page";
import { type Column, Table } from "@/design/Table";
import { OrderBadge } from "@/orders/OrderBadge";
import { linesOf, type Order } from "@/orders/order";
import type { Session } from "@/session/session";
import { SignedIn } from "../account/SignedIn";
import { useShopWords } from "../words";

const TOLD = 2;

/** What somebody bought, latest first. */
export function MyOrdersPage() {
  return <SignedIn icon="orders">{(who) => <Shown who={who} />}</SignedIn>;
}

/** What it was, in the names of the first things. */
function Told({ order }: { order: Order }) {
  const say = useShopWords();
  const names = linesOf(order).map(({ name }) => name);
  const more = names.length - TOLD;
  return (
    <span>
      {names.slice(0, TOLD).join(", ")}
      {more > 0 && <span className="soft"> {say("andMore", { count: more })}</span>}
    </span>
  );
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
      id: "goods",
      label: say("goods"),
      wraps: true,
      cell: (order) => <Told order={order} />,
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
      <Card flush>
        <Listing
          pages={pages}
          empty={
            <EmptyState
              icon="orders"
              title={say("noOrders")}
              action={
                <ButtonLink to="/" kind="main">
                  {say("toGoods")}
                </ButtonLink>
              }
            >
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
      </Card>
    </Page>
  );
}
