import { Field } from "@/design/Field";
import { Select } from "@/design/Select";
import { countryNames } from "@/words/countries";
import { useShopWords } from "../words";
import type { Buyer } from "./buyer";

type Props = {
  place: Buyer;
  wrong: (name: string) => string | undefined;
  onChange: (change: Partial<Buyer>) => void;
};

export function PlaceFields({ place, wrong, onChange }: Props) {
  const say = useShopWords();
  const text = (name: "street" | "zipCode" | "city" | "state", label: string, more: object) => (
    <Field
      label={label}
      value={place[name]}
      wrong={wrong(name)}
      onChange={(event) => onChange({ [name]: event.target.value })}
      {...more}
    />
  );
  return (
    <div className="form-grid">
      {text("street", say("street"), { required: true, autoComplete: "street-address" })}
      {text("zipCode", say("zip"), { autoComplete: "postal-code" })}
      {text("city", say("city"), { required: true, autoComplete: "address-level2" })}
      {text("state", say("state"), { autoComplete: "address-level1" })}
      <Select
        label={say("country")}
        options={countryNames()}
        value={place.country}
        autoComplete="country"
        onChange={(event) => onChange({ country: event.target.value })}
      />
    </div>
  );
}
