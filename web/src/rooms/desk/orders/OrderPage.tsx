import { useState } from "react";
import { Link } from "wouter";
import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { Page } from "@/design/Page";
import { PrintButton } from "@/design/PrintView";
import { OrderBadge } from "@/orders/OrderBadge";
import { addressOf, buyerOf, canCancel, type Order } from "@/orders/order";
import { useMay } from "@/session/session";
import { countryName } from "@/words/countries";
import { OwedRefunds } from "../refunds/OwedRefunds";
import { OrderReturns } from "../returns/OrderReturns";
import { CancelOrders } from "./CancelOrders";
import { OrderGoods } from "./OrderGoods";
import { OrderHistory } from "./OrderHistory";
import { OrderMail } from "./OrderMail";
import { OrderPayments } from "./OrderPayments";
import { OrderShipments } from "./OrderShipments";
import { OrderWay } from "./OrderWay";
import { useOrdersWords } from "./words";

/** One order: where it stands, what is in it, and all that happened to it, straight from the log. */
export function OrderPage({ orderId }: { orderId: string }) {
  const asked = { path: { orderId } };
  const order = useAsk("/api/v1/orders/{orderId}", asked);
  return (
    <Answered page from={order}>
      {(found) => <Shown order={found} />}
    </Answered>
  );
}

function Shown({ order }: { order: Order }) {
  const say = useOrdersWords();
  const mayCancel = useMay("orders:cancel") && canCancel(order);
  const [cancelling, setCancelling] = useState(false);
  const actions = (
    <>
      <PrintButton />
      {mayCancel && (
        <Button kind="danger" onClick={() => setCancelling(true)}>
          {say("cancel")}
        </Button>
      )}
    </>
  );
  return (
    <Page
      title={say("titled", { number: order.orderNumber })}
      beside={<OrderBadge status={order.status} />}
      crumbs={[{ label: say("title"), to: "/desk" }]}
      lead={<DateTime at={order.orderDate} as="exact" />}
      actions={actions}
    >
      <Card>
        <OrderWay order={order} />
      </Card>
      <div className="aside">
        <div className="stack wide">
          <OrderGoods order={order} />
          <OrderHistory order={order} />
        </div>
        <div className="stack wide">
          <Customer order={order} />
          <OrderPayments orderId={order.orderId} />
          <OwedRefunds orderId={order.orderId} />
          <OrderShipments orderId={order.orderId} />
          <OrderReturns order={order} />
          <OrderMail orderId={order.orderId} />
        </div>
      </div>
      <CancelOrders orders={cancelling ? [order] : []} onClose={() => setCancelling(false)} />
    </Page>
  );
}

function Customer({ order }: { order: Order }) {
  const say = useOrdersWords();
  const to = addressOf(order.shippingAddress);
  const name = buyerOf(order);
  return (
    <Card title={say("customer")}>
      <div className="stack tight">
        {order.userId ? (
          <Link className="strong" href={`/desk/customers/${order.userId}`}>
            {name}
          </Link>
        ) : (
          <span className="strong">{name}</span>
        )}
        {order.email && order.email !== name && <a href={`mailto:${order.email}`}>{order.email}</a>}
        {to && (
          <address className="small soft">
            {to.recipient && to.recipient !== name && <div>{to.recipient}</div>}
            <div>{to.street}</div>
            <div>
              {to.zipCode} {to.city}, {countryName(to.country)}
            </div>
          </address>
        )}
      </div>
    </Card>
  );
}
