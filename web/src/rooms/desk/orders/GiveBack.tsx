import { useState } from "react";
import type { ItemOf } from "@/api/answers";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { Problem } from "@/api/problem";
import { Button } from "@/design/Button";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { useMay } from "@/session/session";
import { amountOf, money } from "@/words/format";
import { useOrdersWords } from "./words";

export type Payment = ItemOf<"/api/v1/payments">;
const NAMES = ["amount", "reason"] as const;

/** A part of what was taken goes back though nothing comes back for it: out of goodwill. */
export function GiveBack({ payment }: { payment: Payment }) {
  const say = useOrdersWords();
  const may = useMay("payments:refund");
  // Sent twice, it is the same refund.
  const [reference, setReference] = useState("");
  const { paymentId, currency, capturedAmount, refundedAmount } = payment;
  const close = () => setReference("");
  const left = capturedAmount - refundedAmount;
  const giving = useDo<Record<(typeof NAMES)[number], string>>({
    act: async (typed) => {
      const amount = amountOf(typed.amount, currency);
      if (!amount || amount < 0) throw new Problem({ status: 422, detail: say("noAmount") });
      await api.POST("/api/v1/payments/{paymentId}/refund", {
        params: { path: { paymentId } },
        body: { reference, amount, reason: typed.reason },
      });
    },
    said: () => say("givenBack"),
    after: close,
    quiet: true,
  });
  if (!may || left <= 0) return null;
  return (
    <>
      <Button small onClick={() => setReference(newId())}>
        {say("giveBack")}
      </Button>
      <FormDialog
        open={reference !== ""}
        onClose={close}
        title={say("giveBack")}
        deed={say("giveBack")}
        names={NAMES}
        doing={giving}
      >
        <p>{say(payment.method === "external" ? "giveBackOwedLead" : "giveBackLead")}</p>
        <Field
          label={`${say("amount")} (${currency})`}
          hint={say("atMost", { amount: money(left, currency) })}
          name="amount"
          inputMode="decimal"
          autoComplete="off"
          required
        />
        <Field label={say("reason")} name="reason" maxLength={500} autoComplete="off" />
      </FormDialog>
    </>
  );
}
