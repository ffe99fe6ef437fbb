import { type FormEvent, useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Problem } from "@/api/problem";
import { Button } from "@/design/Button";
import { Field } from "@/design/Field";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { useMay } from "@/session/session";
import { money } from "@/words/format";
import { useHouseWords } from "@/words/house";
import { type Draft, draftOf, exampleOf, type Terms, termsOf } from "./terms";
import { usePolicyWords } from "./words";

type Props = { storeId: string; currency: string; kept: Terms; version: number };

/** The terms of a store, with what they mean for a buyer while they are typed. */
export function TermsForm({ storeId, currency, kept, version }: Props) {
  const say = usePolicyWords();
  const house = useHouseWords();
  const may = useMay("returns:policy");
  const [draft, setDraft] = useState<Draft>(() => draftOf(kept, currency));
  const terms = termsOf(draft, currency);
  const saving = useDo({
    act: async () => {
      if (!terms) throw new Problem({ status: 422, detail: say("noFigure") });
      const params = { path: { storeId }, header: { "If-Match": `"${version}"` } };
      await api.PUT("/api/v1/stores/{storeId}/return-policy", { params, body: { terms } });
    },
    said: () => say("saved"),
    quiet: true,
  });
  const field = (name: keyof Draft) => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) =>
      setDraft({ ...draft, [name]: event.target.value }),
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    void saving.run();
  }
  const isSame =
    JSON.stringify(terms) === JSON.stringify(termsOf(draftOf(kept, currency), currency));
  return (
    <form className="form" onSubmit={submit}>
      <fieldset className="plain-set stack" disabled={!may} aria-label={say("title")}>
        <div className="columns">
          <Field
            label={say("windowDays")}
            hint={say("windowHint")}
            type="number"
            min={0}
            max={3650}
            {...field("windowDays")}
          />
          <Field
            label={say("claimDays")}
            hint={say("claimHint")}
            type="number"
            min={0}
            max={3650}
            {...field("claimDays")}
          />
        </div>
        <div className="columns">
          <Select
            label={say("freightPaidBy")}
            options={[
              { value: "store", label: say("byStore") },
              { value: "customer", label: say("byCustomer") },
            ]}
            {...field("freightPaidBy")}
          />
          {draft.freightPaidBy === "customer" && (
            <Field
              label={say("freightFee", { currency })}
              inputMode="decimal"
              {...field("freightFee")}
            />
          )}
          <Field
            label={say("restocking")}
            inputMode="decimal"
            {...field("restockingBasisPoints")}
          />
        </div>
        <div className="columns">
          <Select
            label={say("outboundFreight")}
            options={[
              { value: "refunded", label: say("refunded") },
              { value: "kept", label: say("kept") },
            ]}
            {...field("outboundFreight")}
          />
          <Select
            label={say("exchangeSent")}
            options={[
              { value: "received", label: say("received") },
              { value: "at_once", label: say("at_once") },
            ]}
            {...field("exchangeSent")}
          />
        </div>
        <Example terms={terms} currency={currency} />
        <ProblemNote problem={saving.problem} />
        {may && (
          <div>
            <Button kind="main" type="submit" disabled={isSame} busy={saving.busy}>
              {house("do.save")}
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}

function Example({ terms, currency }: { terms: Terms | null; currency: string }) {
  const say = usePolicyWords();
  if (!terms) return <p className="wrong">{say("noFigure")}</p>;
  const { paid, kept } = exampleOf(terms, currency);
  const shown = (amount: number) => money(amount, currency);
  return (
    <p className="soft" role="status">
      {kept > 0
        ? say("example", { paid: shown(paid), back: shown(paid - kept), kept: shown(kept) })
        : say("exampleAll", { paid: shown(paid) })}
    </p>
  );
}
