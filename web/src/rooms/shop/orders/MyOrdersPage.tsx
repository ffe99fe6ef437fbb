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
import { useChosen } from "@/goods/chosen";
import { OrderBadge } from "@/orders/OrderBadge";
import { linesOf, type Order } from "@/orders/order";
import type { Session } from "@/session/session";
import { SignedIn } from "../account/SignedIn";
import { nameOf } from "../cart/Contents";
import { useShopWords } from "../words";

const TOLD = 2;

/** What somebody bought, latest first. */
export function MyOrdersPage() {
  return <SignedIn icon="orders">{(who) => <Shown who={who} />}</SignedIn>;
}

const toldOf = (order: Order) => linesOf(order).slice(0, TOLD);

type ToldProps = { order: Order; products: ReturnType<typeof useChosen> };

/** What it was, in the reader's names of the first things, or in the order's where they are gone. */
function Told({ order, products }: ToldProps) {
  const say = useShopWords();
  const names = toldOf(order).map((line) => nameOf(line, products.get(line.productId)));
  const more = linesOf(order).length - TOLD;
  return (
    <span>
      {names.join(", ")}
      {more > 0 && <span className="soft"> {say("andMore", { count: more })}</span>}
    </span>
  );
}

function Shown({ who }: { who: Session }) {
  const say = useShopWords();
  const pages = usePages("/api/v1/orders", { query: { userId: who.userId } });
  const products = useChosen(pages.items.flatMap(toldOf).map(({ productId }) => productId));
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
      cell: (order) => <Told order={order} products={products} />,
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
