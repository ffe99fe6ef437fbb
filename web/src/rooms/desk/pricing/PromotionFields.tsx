import { useState } from "react";
import { Check } from "@/design/Check";
import { Field } from "@/design/Field";
import { Select } from "@/design/Select";
import { amountOf, typedAmount } from "@/words/format";
import {
  conditionsOf,
  KINDS,
  type Promotion,
  percentOf,
  ppmOf,
  type Reward,
  rewardOf,
} from "./money";
import { usePricingWords } from "./words";

export const CURRENCY = "EUR";
const typed = (amount: number | null | undefined) => (amount ? typedAmount(amount, CURRENCY) : "");

/** The fields of a promotion; `draftOf` reads them. */
export function PromotionFields({ promotion }: { promotion?: Promotion }) {
  const say = usePricingWords();
  const reward = promotion && rewardOf(promotion);
  const conditions = promotion && conditionsOf(promotion);
  const [kind, setKind] = useState<Reward["kind"]>(reward?.kind ?? "percent");
  const percent = reward?.rate ? String(percentOf(reward.rate)) : "";
  return (
    <>
      <Field label={say("name")} name="name" required defaultValue={promotion?.name} />
      <div className="columns">
        <Select
          label={say("kind")}
          name="kind"
          options={KINDS.map((value) => ({ value, label: say(value) }))}
          value={kind}
          onChange={(event) => setKind(event.target.value as Reward["kind"])}
        />
        {(kind === "percent" || kind === "buy_x_get_y") && (
          <Field
            label={say("rate")}
            name="rate"
            inputMode="decimal"
            required
            defaultValue={percent || (kind === "percent" ? "10" : "100")}
          />
        )}
        {kind === "amount" && (
          <Field
            label={`${say("amount")} (${CURRENCY})`}
            name="amount"
            inputMode="decimal"
            required
            defaultValue={typed(reward?.amount)}
          />
        )}
        {kind === "buy_x_get_y" && (
          <>
            <Field
              label={say("buy")}
              name="buy"
              type="number"
              min={1}
              defaultValue={reward?.buy || 2}
            />
            <Field
              label={say("get")}
              name="get"
              type="number"
              min={1}
              defaultValue={reward?.get || 1}
            />
          </>
        )}
        <Field
          label={`${say("spendMin")} (${CURRENCY})`}
          name="spendMin"
          inputMode="decimal"
          defaultValue={typed(conditions?.spendMin)}
        />
      </div>
      <Field label={say("skus")} name="skus" defaultValue={conditions?.skus?.join(", ")} />
      <div className="columns">
        <Field
          label={`${say("budget")} (${CURRENCY})`}
          name="budgetAmount"
          inputMode="decimal"
          defaultValue={typed(promotion?.budgetAmount)}
        />
        <Field
          label={say("uses")}
          name="budgetUses"
          type="number"
          min={1}
          defaultValue={promotion?.budgetUses ?? ""}
        />
      </div>
      <Check name="coupon" value="yes" defaultChecked={conditions?.coupon}>
        {say("needsCoupon")}
      </Check>
    </>
  );
}

/** The promotion a form describes; what the form does not show stays as it is. */
export function draftOf(form: HTMLFormElement, before?: Promotion) {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? "").trim();
  const kind = text("kind") as Reward["kind"];
  const reward = {
    kind,
    ...(kind === "percent" || kind === "buy_x_get_y" ? { rate: ppmOf(text("rate")) ?? 0 } : {}),
    ...(kind === "amount"
      ? { amount: amountOf(text("amount"), CURRENCY) ?? 0, currency: CURRENCY }
      : {}),
    ...(kind === "buy_x_get_y" ? { buy: Number(text("buy")), get: Number(text("get")) } : {}),
  };
  return {
    name: text("name"),
    reward,
    conditions: {
      ...(before && conditionsOf(before)),
      skus: text("skus")
        .split(/[\s,;]+/)
        .filter(Boolean),
      spendMin: amountOf(text("spendMin"), CURRENCY) ?? 0,
      coupon: text("coupon") === "yes",
    },
    exclusive: before?.exclusive ?? false,
    group: before?.stackingGroup ?? "",
    priority: before?.priority ?? 0,
    budgetAmount: amountOf(text("budgetAmount"), CURRENCY),
    budgetUses: text("budgetUses") ? Number(text("budgetUses")) : null,
  };
}
