import { useState } from "react";
import type { ItemOf } from "@/api/answers";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { Button } from "@/design/Button";
import { Confirm } from "@/design/Confirm";
import { ProblemNote } from "@/design/ProblemNote";
import { useMay } from "@/session/session";
import { money } from "@/words/format";
import { useVendorsWords } from "./words";

export type Account = ItemOf<"/api/v1/commissions/accounts">;
type Props = { account: Account; name: string; among?: boolean };

/** Pays a vendor all that it is owed in a currency, when whoever looks may and there is any. */
export function PayNow({ account, name, among }: Props) {
  const say = useVendorsWords();
  const may = useMay("commissions:pay");
  // Sent twice, it is the same payout.
  const [payoutId, setPayoutId] = useState("");
  const { vendorId, currency, balance } = account;
  const params = { path: { vendorId } };
  const paying = useDo({
    act: () =>
      api.POST("/api/v1/vendors/{vendorId}/payouts", { params, body: { payoutId, currency } }),
    said: () => say("payAsked"),
    after: () => setPayoutId(""),
    quiet: true,
  });
  if (!may || balance <= 0) return null;
  const amount = money(balance, currency);
  return (
    <>
      <Button
        small
        aria-label={among ? say("payOf", { amount, name }) : undefined}
        onClick={() => setPayoutId(newId())}
      >
        {say("pay")}
      </Button>
      <Confirm
        open={payoutId !== ""}
        onClose={() => setPayoutId("")}
        title={say("payAsk", { amount, name })}
        deed={say("pay")}
        busy={paying.busy}
        onConfirm={() => void paying.run()}
      >
        <p>{say("payLead")}</p>
        <ProblemNote problem={paying.problem} />
      </Confirm>
    </>
  );
}
