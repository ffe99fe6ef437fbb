import { Check } from "@/design/Check";
import { Field } from "@/design/Field";
import { Select } from "@/design/Select";
import { optionsOf, useStoreNames } from "@/places/names";
import { useCurrencies, useTiers } from "./choices";
import { type Draft, hasAmount, KINDS } from "./draft";
import { About, TakenOff } from "./Targets";
import { usePromotionsWords } from "./words";

type Props = { draft: Draft; onChange: (change: Partial<Draft>) => void };
type Texts = { [K in keyof Draft]: Draft[K] extends string ? K : never }[keyof Draft];

export function PromotionForm({ draft, onChange }: Props) {
  const say = usePromotionsWords();
  const stores = useStoreNames();
  const currencies = useCurrencies(draft.currency);
  const tiers = useTiers(draft.tier);
  const field = (name: Texts) => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  const { kind } = draft;
  return (
    <div className="stack wide">
      <div className="stack">
        <Field label={say("name")} required {...field("name")} />
        <div className="columns narrow">
          <Select
            label={say("kind")}
            options={KINDS.map((value) => ({ value, label: say(value) }))}
            {...field("kind")}
          />
          {kind === "percent" && (
            <Field label={say("rate")} inputMode="decimal" {...field("rate")} />
          )}
          {kind === "amount" && <Field label={say("off")} inputMode="decimal" {...field("off")} />}
          {kind === "buy_x_get_y" && (
            <>
              <Field label={say("buy")} type="number" min={1} {...field("buy")} />
              <Field label={say("get")} type="number" min={1} {...field("get")} />
              <Field label={say("getRate")} inputMode="decimal" {...field("rate")} />
            </>
          )}
          {hasAmount(draft) && (
            <Select
              label={say("currency")}
              options={currencies.map((value) => ({ value, label: value }))}
              {...field("currency")}
            />
          )}
        </div>
        <TakenOff draft={draft} onChange={onChange} />
      </div>
      <fieldset className="plain-set stack">
        <legend className="card-title strong">{say("conditions")}</legend>
        <About draft={draft} onChange={onChange} />
        <div className="columns">
          <Select
            label={say("store")}
            none={say("anyStore")}
            options={optionsOf(stores)}
            {...field("storeId")}
          />
          <Select
            label={say("tier")}
            none={say("everybody")}
            options={tiers.map((value) => ({ value, label: value }))}
            {...field("tier")}
          />
        </div>
        <div className="columns">
          <Field label={say("spendMin")} inputMode="decimal" {...field("spendMin")} />
          <Field label={say("startsAt")} type="datetime-local" {...field("startsAt")} />
          <Field label={say("endsAt")} type="datetime-local" {...field("endsAt")} />
        </div>
        <Check
          checked={draft.coupon}
          onChange={(event) => onChange({ coupon: event.target.checked })}
        >
          {say("coupon")}
        </Check>
      </fieldset>
      <fieldset className="plain-set stack">
        <legend className="card-title strong">{say("stacking")}</legend>
        <div className="columns">
          <Field label={say("group")} hint={say("groupHint")} {...field("group")} />
          <Field label={say("priority")} type="number" {...field("priority")} />
        </div>
        <div className="columns">
          <Field label={say("budgetAmount")} inputMode="decimal" {...field("budgetAmount")} />
          <Field label={say("budgetUses")} type="number" min={1} {...field("budgetUses")} />
        </div>
        <Check
          checked={draft.exclusive}
          onChange={(event) => onChange({ exclusive: event.target.checked })}
        >
          {say("exclusive")}
        </Check>
      </fieldset>
    </div>
  );
}
