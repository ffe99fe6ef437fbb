import { Card } from "@/design/Card";
import { Field } from "@/design/Field";
import { Select } from "@/design/Select";
import { PersonChoice } from "@/people/PersonChoice";
import { optionsOf, useStoreNames } from "@/places/names";
import { useOrdersWords } from "../orders/words";
import { usePlacingWords } from "./words";

export type Bought = { storeId: string; userId: string; name: string; email: string };
type Props = {
  typed: Bought;
  wrong: (name: string) => string | undefined;
  onChange: (change: Partial<Bought>) => void;
};

/** Who buys at which store: a customer of the house, or somebody without an account. */
export function Buyer({ typed, wrong, onChange }: Props) {
  const say = usePlacingWords();
  const orders = useOrdersWords();
  const stores = useStoreNames();
  return (
    <Card title={say("who")}>
      <div className="stack">
        {stores.size > 1 && (
          <Select
            label={orders("store")}
            options={optionsOf(stores)}
            value={typed.storeId}
            onChange={(event) => onChange({ storeId: event.target.value })}
          />
        )}
        <PersonChoice
          of="customer"
          label={orders("customer")}
          none={say("guest")}
          userId={typed.userId}
          onChoose={(userId) => onChange({ userId })}
        />
        {!typed.userId && (
          <div className="columns">
            <Field
              label={say("name")}
              required
              maxLength={200}
              autoComplete="off"
              value={typed.name}
              onChange={(event) => onChange({ name: event.target.value })}
            />
            <Field
              label={say("email")}
              type="email"
              required
              autoComplete="off"
              value={typed.email}
              wrong={wrong("email")}
              onChange={(event) => onChange({ email: event.target.value })}
            />
          </div>
        )}
      </div>
    </Card>
  );
}
