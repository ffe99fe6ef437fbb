import { type FormEvent, useState } from "react";
import { Button } from "@/design/Button";
import { Field } from "@/design/Field";
import { amountOf, money } from "@/words/format";
import type { Asked } from "./asked";
import { useBrowseWords } from "./words";

type Props = {
  asked: Asked;
  bounds: { priceMin?: number | null; priceMax?: number | null } | undefined;
  currency: string;
  onChange: (change: Partial<Asked>) => void;
};

/** From so much to so much; asked when it is sent, not with every key. */
export function Prices({ asked, bounds, currency, onChange }: Props) {
  const say = useBrowseWords();
  const [from, setFrom] = useState(asked.from);
  const [to, setTo] = useState(asked.to);
  const low = bounds?.priceMin;
  const high = bounds?.priceMax;
  const wrongOf = (typed: string) =>
    typed && amountOf(typed, currency) === null ? say("noAmount") : undefined;
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!wrongOf(from) && !wrongOf(to)) onChange({ from: from.trim(), to: to.trim() });
  }
  return (
    <form className="stack tight" onSubmit={submit} aria-label={say("price")}>
      <h2 className="facet-title">{say("price")}</h2>
      <div className="prices">
        <Field
          label={say("from")}
          inputMode="decimal"
          value={from}
          wrong={wrongOf(from)}
          onChange={(event) => setFrom(event.target.value)}
        />
        <Field
          label={say("to")}
          inputMode="decimal"
          value={to}
          wrong={wrongOf(to)}
          onChange={(event) => setTo(event.target.value)}
        />
        <Button type="submit" icon="right" aria-label={say("setPrice")} />
      </div>
      {low != null && high != null && (
        <p className="small soft">
          {say("between", { low: money(low, currency), high: money(high, currency) })}
        </p>
      )}
    </form>
  );
}
