import { Card } from "@/design/Card";
import { Check } from "@/design/Check";
import { Field } from "@/design/Field";
import { useShopWords } from "../words";
import type { Billed } from "./buyer";
import { PlaceFields } from "./PlaceFields";
import { useCheckoutWords } from "./words";

type Props = {
  billing: Billed | null;
  /** What the fields begin with. */
  start: Billed;
  wrong: (name: string) => string | undefined;
  onChange: (billing: Billed | null) => void;
};

/** The bill goes where the goods go, or to somebody else. */
export function Billing({ billing, start, wrong, onChange }: Props) {
  const shop = useShopWords();
  const say = useCheckoutWords();
  return (
    <Card title={say("bill")}>
      <div className="stack">
        <Check
          checked={billing === null}
          onChange={({ target }) => onChange(target.checked ? null : start)}
        >
          {say("billSame")}
        </Check>
        {billing && (
          <>
            <Field
              label={shop("name")}
              autoComplete="billing name"
              required
              value={billing.recipient}
              wrong={wrong("recipient")}
              onChange={({ target }) => onChange({ ...billing, recipient: target.value })}
            />
            <PlaceFields
              of="billing"
              place={billing}
              wrong={wrong}
              onChange={(change) => onChange({ ...billing, ...change })}
            />
          </>
        )}
      </div>
    </Card>
  );
}
