import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { Money } from "@/design/Money";
import { PaymentBadge } from "@/payments/PaymentBadge";
import { DECLINED, useReason } from "@/payments/reasons";
import { useMay } from "@/session/session";
import { GiveBack } from "./GiveBack";
import { NoteTransfer } from "./NoteTransfer";
import { TakeAgain } from "./TakeAgain";
import { useOrdersWords } from "./words";

export function OrderPayments({ orderId }: { orderId: string }) {
  const say = useOrdersWords();
  const reason = useReason();
  const may = useMay("payments:read");
  const payments = useAsk("/api/v1/payments", { query: { orderId } }, { when: may });
  if (!may) return null;
  return (
    <Card title={say("payment")}>
      <Answered from={payments}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft small">{say("noPayments")}</p>
          ) : (
            <ul className="divided">
              {items.map((payment) => (
                <li key={payment.paymentId} className="stack tight">
                  <div className="row apart">
                    <PaymentBadge status={payment.status} />
                    <Money amount={payment.amount} currency={payment.currency} />
                  </div>
                  {payment.reason && (
                    <p className="small soft">
                      {reason(
                        payment.status === "declined"
                          ? `${DECLINED}: ${payment.reason}`
                          : payment.reason,
                      )}
                    </p>
                  )}
                  {payment.method === "external" && !payment.authorisedAmount && (
                    <NoteTransfer
                      paymentId={payment.paymentId}
                      late={payment.status !== "pending"}
                    />
                  )}
                  <dl className="facts small">
                    <dt>{say("authorised")}</dt>
                    <dd className="numeric">
                      <Money amount={payment.authorisedAmount} currency={payment.currency} />
                    </dd>
                    <dt>{say("paid")}</dt>
                    <dd className="numeric">
                      <Money amount={payment.capturedAmount} currency={payment.currency} />
                    </dd>
                    {payment.refundedAmount > 0 && (
                      <>
                        <dt>{say("refunded")}</dt>
                        <dd className="numeric">
                          <Money amount={payment.refundedAmount} currency={payment.currency} />
                        </dd>
                      </>
                    )}
                  </dl>
                  <div className="row tight">
                    <TakeAgain payment={payment} />
                    <GiveBack payment={payment} />
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Card>
  );
}
