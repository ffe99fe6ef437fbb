import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { Money } from "@/design/Money";
import { useChosen } from "@/goods/chosen";
import { addressOf, linesOf, type Order, type OrderLine } from "@/orders/order";
import { type GuestBack, linesOf as linesBack } from "@/returns/back";
import { ReturnBadge } from "@/returns/ReturnBadge";
import { useSession } from "@/session/session";
import { AddressLines } from "../account/Addresses";
import { nameOf } from "../cart/Contents";
import { guestEmail } from "./guest";
import { type Pay, PayOwed } from "./PayOwed";
import { useOrderPageWords } from "./words";

type Goods = Pick<Order, "orderId" | "orderNumber" | "currency"> & { lines: OrderLine[] };

/** What of the order goes back, how far it is, and what is refunded or still to be paid for it. */
export function MyReturns({ order }: { order: Goods }) {
  const userId = useSession()?.userId;
  const { orderId } = order;
  const asked = { path: { orderId }, query: { userId } };
  const found = useAsk("/api/v1/orders/{orderId}/returns", asked);
  const items = found.data?.items ?? [];
  const pay: Pay = async (returnId, paymentToken) => {
    await api.POST("/api/v1/orders/{orderId}/returns/{returnId}/payment", {
      params: { path: { orderId, returnId } },
      body: { userId, paymentToken },
    });
    await found.refetch();
  };
  return <Shown order={order} items={items} pay={pay} />;
}

/** The same, for who bought without an account. */
export function GuestReturns({ order }: { order: Goods }) {
  const { orderId, orderNumber } = order;
  const asked = { path: { orderNumber }, query: { orderId } };
  const found = useAsk("/api/v1/guest-orders/{orderNumber}/returns", asked);
  const items = found.data?.items ?? [];
  const pay: Pay = async (returnId, paymentToken) => {
    await api.POST("/api/v1/guest-orders/{orderNumber}/returns/{returnId}/payment", {
      params: { path: { orderNumber, returnId } },
      body: { email: guestEmail(), paymentToken },
    });
    await found.refetch();
  };
  return <Shown order={order} items={items} pay={pay} />;
}

type Props = { order: Goods; items: GuestBack[]; pay: Pay };

function Shown({ order, items, pay }: Props) {
  const say = useOrderPageWords();
  const { currency } = order;
  const bought = linesOf(order);
  const products = useChosen(bought.map(({ productId }) => productId));
  const names = new Map(bought.map((one) => [one.sku, nameOf(one, products.get(one.productId))]));
  if (items.length === 0) return null;
  return (
    <Card title={say("backs")}>
      <ul className="divided">
        {items.map((back) => (
          <li key={back.returnId} className="stack tight">
            <div className="row apart tight">
              <DateTime at={back.requestedAt} as="day" />
              <ReturnBadge back={back} />
            </div>
            <ul className="small soft">
              {linesBack(back).map(({ sku, quantity }) => (
                <li key={sku}>{say("backOf", { count: quantity, name: names.get(sku) ?? sku })}</li>
              ))}
            </ul>
            {back.status === "authorised" && <Parcel back={back} />}
            {back.amount > 0 && (
              <Sum label={say("refund")} amount={back.amount} currency={currency} />
            )}
            {back.refundNote && <span className="small soft">{back.refundNote}</span>}
            {back.paidAmount > 0 && (
              <Sum label={say("paid")} amount={back.paidAmount} currency={currency} />
            )}
            {back.paymentNote && <span className="small soft">{back.paymentNote}</span>}
            {back.owedAmount > 0 && <PayOwed back={back} currency={currency} pay={pay} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What stands on the parcel that goes back, and where it goes. */
function Parcel({ back }: { back: GuestBack }) {
  const say = useOrderPageWords();
  const to = addressOf(back.sendTo);
  return (
    <>
      <span className="small">{say("onTheParcel", { number: back.rmaNumber })}</span>
      {to && (
        <div className="small">
          {say("sendTo")}
          <AddressLines address={{ recipient: "", zipCode: "", state: "", ...to }} />
        </div>
      )}
    </>
  );
}

type SumProps = { label: string; amount: number; currency: string };

function Sum({ label, amount, currency }: SumProps) {
  return (
    <div className="row apart tight">
      <span className="small soft">{label}</span>
      <span className="strong">
        <Money amount={amount} currency={currency} />
      </span>
    </div>
  );
}
