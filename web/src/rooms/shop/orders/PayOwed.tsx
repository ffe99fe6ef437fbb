import { useState } from "react";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { ProblemNote } from "@/design/ProblemNote";
import { DECLINED, useReason } from "@/payments/reasons";
import { type GuestBack, isCharged } from "@/returns/back";
import { money } from "@/words/format";
import { CardChoice, GOOD_CARD } from "../checkout/CardChoice";
import { useShopWords } from "../words";
import { useOrderPageWords } from "./words";

export type Pay = (returnId: string, paymentToken: string) => Promise<unknown>;

/** What is open for other goods, because not all came that were to pay for them, and how to pay. */
export function PayOwed({ back, currency, pay }: { back: GuestBack; currency: string; pay: Pay }) {
  const say = useOrderPageWords();
  const shop = useShopWords();
  const reason = useReason();
  const [token, setToken] = useState(GOOD_CARD);
  const paying = useDo({ act: () => pay(back.returnId, token), quiet: true });
  const waits = isCharged(back);
  const total = money(back.owedAmount, currency);
  return (
    <div className="stack tight">
      <p>{say("owedLead", { total })}</p>
      <div className="no-print">
        <CardChoice token={token} disabled={waits} onToken={setToken} />
      </div>
      {back.paymentStatus === "failed" && (
        <p role="alert" className="problem-note">
          {reason(`${DECLINED}: ${back.paymentReason}`)} {say("anotherCard")}
        </p>
      )}
      <ProblemNote problem={paying.problem} />
      <Button kind="main" busy={paying.busy || waits} onClick={() => paying.run()}>
        {shop("pay", { total })}
      </Button>
      {waits && <p role="status">{say("charging")}</p>}
    </div>
  );
}
