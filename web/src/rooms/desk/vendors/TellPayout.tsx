import { useState } from "react";
import type { ItemOf } from "@/api/answers";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { Select } from "@/design/Select";
import { money } from "@/words/format";
import { useVendorsWords } from "./words";

const NAMES = ["said"] as const;
export type Payout = ItemOf<"/api/v1/commissions/payouts">;
type Props = { payout: Payout; name: string; onClose: () => void };

/** A payout made by hand, at the bank say: it is on its way, or it came back and is owed again. */
export function TellPayout({ payout, name, onClose }: Props) {
  const say = useVendorsWords();
  const [fate, setFate] = useState("settled");
  const { payoutId, amount, currency } = payout;
  const params = { path: { payoutId } };
  const telling = useDo<Record<"said", string>>({
    act: ({ said }) =>
      fate === "failed"
        ? api.POST("/api/v1/commissions/payouts/{payoutId}/failed", {
            params,
            body: said ? { reason: said } : {},
          })
        : api.POST("/api/v1/commissions/payouts/{payoutId}/settled", {
            params,
            body: { providerReference: said },
          }),
    said: () => say("saved"),
    after: onClose,
    quiet: true,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={say("tellTitle", { amount: money(amount, currency), name })}
      names={NAMES}
      doing={telling}
    >
      <Select
        label={say("status")}
        value={fate}
        options={[
          { value: "settled", label: say("toldSettled") },
          { value: "failed", label: say("toldFailed") },
        ]}
        onChange={(event) => setFate(event.target.value)}
      />
      <Field
        label={say(fate === "failed" ? "why" : "reference")}
        name="said"
        maxLength={200}
        autoComplete="off"
      />
      <p className="small soft">{say("tellLead")}</p>
    </FormDialog>
  );
}
