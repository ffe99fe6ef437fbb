import { Fragment, type ReactNode } from "react";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { Money } from "@/design/Money";
import type { Order } from "@/orders/order";
import { useBankAccount } from "./account";
import { useTransferWords } from "./words";

type Waiting = Pick<
  Order,
  | "status"
  | "storeId"
  | "orderNumber"
  | "paymentMethod"
  | "payBy"
  | "totalAmount"
  | "creditAmount"
  | "currency"
>;

/** How much to transfer, where to and under which name, while the order waits for the money. */
export function HowToTransfer({ order }: { order: Waiting }) {
  const say = useTransferWords();
  const waits = order.paymentMethod === "external" && order.status === "Reserved";
  const account = useBankAccount(order.storeId, waits);
  if (!waits || !account) return null;
  const amount = order.totalAmount - order.creditAmount;
  const grouped = account.iban.replace(/(.{4})(?=.)/g, "$1 ");
  const facts: [string, ReactNode][] = [
    [say("payBy"), order.payBy && <DateTime key="payBy" at={order.payBy} as="day" />],
    [say("amount"), <Money key="amount" amount={amount} currency={order.currency} />],
    [say("holder"), account.holder],
    ["IBAN", grouped],
    ["BIC", account.bic],
    [say("bank"), account.bankName],
    [say("reference"), order.orderNumber],
  ];
  return (
    <Card title={say("title")}>
      <div className="stack">
        <dl className="facts">
          {facts.map(
            ([label, fact]) =>
              fact && (
                <Fragment key={label}>
                  <dt>{label}</dt>
                  <dd className="numeric">{fact}</dd>
                </Fragment>
              ),
          )}
        </dl>
        {order.payBy && <p className="small">{say("kept")}</p>}
        {account.note && <p className="small">{account.note}</p>}
      </div>
    </Card>
  );
}
