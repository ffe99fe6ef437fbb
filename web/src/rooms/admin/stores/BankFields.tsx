import type { Schema } from "@/api/answers";
import type { Problem } from "@/api/problem";
import { Field } from "@/design/Field";
import { useAdminWords } from "../words";

export type BankAccount = Schema<"BankAccount">;

export const BANK_NAMES = ["holder", "iban", "bic", "bankName", "note"] as const;

type Typed = Record<(typeof BANK_NAMES)[number], string>;

/** No account without its IBAN. */
export function accountOf({ holder, iban, bic, bankName, note }: Typed): BankAccount | null {
  return iban ? { holder, iban, bic: bic.replace(/\s/g, "").toUpperCase(), bankName, note } : null;
}

/** Where buyers transfer money to; left empty, the shop does not offer it. */
export function BankFields({
  account,
  problem,
}: {
  account: BankAccount | null | undefined;
  problem: Problem | null | undefined;
}) {
  const say = useAdminWords();
  const mistyped = problem?.reason === "INVALID_IBAN" ? say("ibanWrong") : problem?.of("iban");
  return (
    <fieldset className="plain-set stack">
      <legend className="strong">{say("bankAccount")}</legend>
      <p className="small soft">{say("bankAccountLead")}</p>
      <Field
        label={say("holder")}
        name="holder"
        maxLength={200}
        wrong={problem?.of("holder")}
        defaultValue={account?.holder}
      />
      <Field
        label="IBAN"
        name="iban"
        maxLength={42}
        spellCheck={false}
        autoComplete="off"
        wrong={mistyped}
        defaultValue={account?.iban}
      />
      <div className="columns">
        <Field
          label="BIC"
          name="bic"
          spellCheck={false}
          autoComplete="off"
          wrong={problem?.of("bic")}
          defaultValue={account?.bic}
        />
        <Field
          label={say("bankName")}
          name="bankName"
          maxLength={500}
          defaultValue={account?.bankName}
        />
      </div>
      <Field
        label={say("bankNote")}
        name="note"
        maxLength={500}
        hint={say("bankNoteHint")}
        defaultValue={account?.note}
      />
    </fieldset>
  );
}
