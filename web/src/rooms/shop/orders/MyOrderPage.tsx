import { useParams } from "wouter";
import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { Page } from "@/design/Page";
import { OrderBadge } from "@/orders/OrderBadge";
import { addressOf, hasLeft, type Order } from "@/orders/order";
import { OrderWay } from "@/rooms/desk/orders/OrderWay";
import { AddressLines } from "../account/Addresses";
import { SignedIn } from "../account/SignedIn";
import { HowToTransfer } from "../transfer/HowToTransfer";
import { RefundsByTransfer } from "../transfer/RefundsByTransfer";
import { useShopWords } from "../words";
import { Bought } from "./Bought";
import { CancelOrder } from "./CancelOrder";
import { History } from "./History";
import { MyReturns } from "./MyReturns";
import { Parcels } from "./Parcels";
import { Receipts } from "./Receipts";
import { ReturnForm } from "./ReturnForm";

/** One order of one's own: how far it is, what it was, and how some of it goes back. */
export function MyOrderPage() {
  return <SignedIn icon="orders">{() => <Found />}</SignedIn>;
}

function Found() {
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
  const { orderId, customerName, status } = order;
  const to = addressOf(order.shippingAddress);
  return (
    <Page
      title={say("order", { number: order.orderNumber })}
      beside={<OrderBadge status={status} />}
      lead={<DateTime at={order.orderDate} />}
      crumbs={[{ label: say("myOrders"), to: "/my/orders" }]}
      actions={<CancelOrder order={order} />}
    >
      <Card title={say("way")}>
        <OrderWay order={order} />
      </Card>
      <div className="two">
        <div className="stack wide">
          <HowToTransfer order={order} />
          <RefundsByTransfer refunds={order.refunds} />
          <Bought order={order} />
          <MyReturns order={order} />
          {hasLeft(order) && (
            <div className="no-print">
              <ReturnForm order={order} />
            </div>
          )}
        </div>
        <div className="stack wide">
          <Parcels orderId={orderId} />
          {to && (
            <Card title={say("shipTo")}>
              <AddressLines
                address={{
                  recipient: to.recipient || customerName,
                  street: to.street,
                  zipCode: to.zipCode ?? "",
                  city: to.city,
                  state: to.state ?? "",
                  country: to.country,
                }}
              />
            </Card>
          )}
          <div className="no-print">
            <Receipts orderId={orderId} />
          </div>
          <History orderId={orderId} />
        </div>
      </div>
    </Page>
  );
}
