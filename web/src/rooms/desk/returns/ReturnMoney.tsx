import { Link } from "wouter";
import { Money } from "@/design/Money";
import { DECLINED, useReason } from "@/payments/reasons";
import { type Back, failuresOf } from "@/returns/back";
import { useReturnsWords } from "./words";

type Props = { back: Back; currency: string };

/** What becomes of the money for a return: given, kept, waiting, each part that failed, and how it went by hand. */
export function ReturnMoney({ back, currency }: Props) {
  const say = useReturnsWords();
  const why = useReason();
  const sums = [
    { label: say("fee"), amount: back.feeAmount },
    { label: say("freight"), amount: back.freightAmount },
    { label: say("credit"), amount: back.creditAmount },
    { label: say("owed"), amount: back.owedAmount },
    { label: say("paid"), amount: back.paidAmount },
    { label: say("settled"), amount: back.settledAmount },
    { label: say("amount"), amount: back.amount },
  ];
  return (
    <>
      {failuresOf(back).map(({ reference, sourceOrderId, paymentId, reason, amount }) => (
        <span key={`${reference} ${sourceOrderId} ${paymentId}`} className="small wrong">
          <Money amount={amount} currency={currency} />: {say("failed", { reason: why(reason) })}{" "}
          {sourceOrderId && <Link href={`/desk/orders/${sourceOrderId}`}>{say("openPayer")}</Link>}
        </span>
      ))}
      {back.refundNote && <span className="small">{say("byHand", { note: back.refundNote })}</span>}
      {back.paymentNote && (
        <span className="small">{say("paidByHand", { note: back.paymentNote })}</span>
      )}
      {sums.map(
        ({ label, amount }) =>
          amount > 0 && (
            <span key={label} className="small">
              {label}: <Money amount={amount} currency={currency} />
            </span>
          ),
      )}
      {back.owedAmount > 0 && back.paymentStatus === "failed" && (
        <span className="small soft">{why(`${DECLINED}: ${back.paymentReason}`)}</span>
      )}
      {back.waitingAmount > 0 && (
        <span className="small">
          {say("waiting")}: <Money amount={back.waitingAmount} currency={currency} />.{" "}
          <span className="soft">{say("waitingWhy")}</span>{" "}
          <Link href={`/desk/orders/${back.waitingOrderId}`}>{say("openAwaited")}</Link>
        </span>
      )}
    </>
  );
}
