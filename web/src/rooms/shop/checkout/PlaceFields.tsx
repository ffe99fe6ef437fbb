import { Field } from "@/design/Field";
import { Select } from "@/design/Select";
import { countryNames } from "@/words/countries";
import { useShopWords } from "../words";
import type { Place } from "./buyer";

type Props = {
  place: Place;
  /** What a browser fills in: the address that bills go to is another one than that of goods. */
  of?: "billing";
  wrong: (name: string) => string | undefined;
  onChange: (change: Partial<Place>) => void;
  /** A field was filled in and left. */
  onLeave?: () => void;
};

export function PlaceFields({ place, of, wrong, onChange, onLeave }: Props) {
  const say = useShopWords();
  const fill = (token: string) => ({ autoComplete: of ? `${of} ${token}` : token });
  const text = (name: "street" | "zipCode" | "city" | "state", label: string, more: object) => (
    <Field
      label={label}
      value={place[name]}
      wrong={wrong(name)}
      onChange={(event) => onChange({ [name]: event.target.value })}
      onBlur={onLeave}
      {...more}
    />
  );
  return (
    <div className="form-grid">
      {text("street", say("street"), { required: true, maxLength: 200, ...fill("street-address") })}
      {text("zipCode", say("zip"), { maxLength: 20, ...fill("postal-code") })}
      {text("city", say("city"), { required: true, maxLength: 200, ...fill("address-level2") })}
      {text("state", say("state"), { maxLength: 100, ...fill("address-level1") })}
      <Select
        label={say("country")}
        options={countryNames()}
        value={place.country}
        {...fill("country")}
        onChange={(event) => onChange({ country: event.target.value })}
        onBlur={onLeave}
      />
    </div>
  );
}
