import { DECLINED, useReason } from "@/payments/reasons";
import { type GuestBack, isCharged } from "@/returns/back";
import { money } from "@/words/format";
import { CardPayment } from "../card/CardPayment";
import { useOrderPageWords } from "./words";

export type Pay = (returnId: string, paymentToken: string) => Promise<unknown>;

/** What is open for other goods, because not all came that were to pay for them, and how to pay. */
export function PayOwed({ back, currency, pay }: { back: GuestBack; currency: string; pay: Pay }) {
  const say = useOrderPageWords();
  const reason = useReason();
  return (
    <div className="stack tight">
      <p>{say("owedLead", { total: money(back.owedAmount, currency) })}</p>
      <div className="stack no-print">
        <CardPayment
          amount={back.owedAmount}
          currency={currency}
          pay={(token) => pay(back.returnId, token)}
          waiting={isCharged(back) && say("charging")}
          challengeToken={back.challengeToken}
        >
          {back.paymentStatus === "failed" && (
            <p role="alert" className="problem-note">
              {reason(`${DECLINED}: ${back.paymentReason}`)} {say("anotherCard")}
            </p>
          )}
        </CardPayment>
      </div>
    </div>
  );
}
