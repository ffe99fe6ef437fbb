import { Field } from "@/design/Field";
import { Select } from "@/design/Select";
import { countryNames } from "@/words/countries";
import { money } from "@/words/format";
import type { Quote, Typed } from "./preview";
import { usePromotionsWords } from "./words";

type Props = { typed: Typed; quote: Quote | undefined; onChange: (typed: Typed) => void };

/** Where the cart would go, and how: without a place there is neither tax nor freight yet. */
export function PreviewPlace({ typed, quote, onChange }: Props) {
  const say = usePromotionsWords();
  const write = (change: Partial<Typed>) => onChange({ ...typed, ...change });
  const ways = quote?.shippingMethods ?? [];
  return (
    <div className="stack tight">
      <Select
        label={say("goesTo")}
        none={say("nowhere")}
        options={countryNames()}
        value={typed.country}
        onChange={(event) => write({ country: event.target.value, method: "" })}
      />
      {typed.country && (
        <div className="columns narrow">
          <Field
            label={say("zip")}
            value={typed.zipCode}
            onChange={(event) => write({ zipCode: event.target.value })}
          />
          <Field
            label={say("state")}
            value={typed.state}
            onChange={(event) => write({ state: event.target.value })}
          />
          {ways.length > 0 && (
            <Select
              label={say("method")}
              options={ways.map(({ method, name, cost }) => ({
                value: method,
                label: `${name}, ${money(cost, quote?.currency ?? "EUR")}`,
              }))}
              value={typed.method || quote?.shippingMethod || ""}
              onChange={(event) => write({ method: event.target.value })}
            />
          )}
        </div>
      )}
    </div>
  );
}
