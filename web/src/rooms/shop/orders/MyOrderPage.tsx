import { useParams } from "wouter";
import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { Money } from "@/design/Money";
import { Page } from "@/design/Page";
import { OrderBadge } from "@/orders/OrderBadge";
import { addressOf, linesOf, type Order } from "@/orders/order";
import { OrderWay } from "@/rooms/desk/orders/OrderWay";
import { useShopWords } from "../words";
import { ReturnForm } from "./ReturnForm";

/** One order of one's own: how far it is, what it was, and how some of it goes back. */
export function MyOrderPage() {
  const { orderId = "" } = useParams();
  const found = useAsk("/api/v1/orders/{orderId}", { path: { orderId } });
  return (
    <Answered from={found} page>
      {(order) => <Shown order={order} />}
    </Answered>
  );
}

function Shown({ order }: { order: Order }) {
  const say = useShopWords();
  const to = addressOf(order.shippingAddress);
  return (
    <Page
      title={say("order", { number: order.orderNumber })}
      beside={<OrderBadge status={order.status} />}
      crumbs={[{ label: say("myOrders"), to: "/my/orders" }]}
    >
      <Card title={say("way")}>
        <OrderWay order={order} />
      </Card>
      <div className="two">
        <Card title={say("goods")}>
          <ul className="plain-list">
            {linesOf(order).map((line) => (
              <li key={line.sku} className="row apart">
                <span>
                  {line.quantity} × {line.name}
                </span>
                <Money amount={line.totalPrice} currency={order.currency} />
              </li>
            ))}
          </ul>
          <p className="row apart strong">
            {say("total")} <Money amount={order.totalAmount} currency={order.currency} />
          </p>
        </Card>
        <Card title={say("shipTo")}>
          <address>
            {order.customerName}
            <br />
            {to?.street}
            <br />
            {to?.zipCode} {to?.city}
            <br />
            {to?.country}
          </address>
        </Card>
      </div>
      {(order.status === "Shipped" || order.status === "Delivered") && <ReturnForm order={order} />}
    </Page>
  );
}
