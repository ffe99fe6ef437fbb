import { Select } from "@/design/Select";
import type { KeptAddress } from "@/rooms/shop/account/address";
import type { Place } from "@/rooms/shop/checkout/buyer";
import { PlaceFields } from "@/rooms/shop/checkout/PlaceFields";
import { countryName } from "@/words/countries";
import { usePlacingWords } from "./words";

type Props = {
  kept: readonly KeptAddress[];
  /** The id of the one that is chosen; empty is another, which is typed. */
  chosen: string;
  onChoose: (addressId: string) => void;
  place: Place;
  wrong: (name: string) => string | undefined;
  onChange: (change: Partial<Place>) => void;
};

/** One of the customer's addresses, or another. */
export function Destination({ kept, chosen, onChoose, place, wrong, onChange }: Props) {
  const say = usePlacingWords();
  const options = kept.map(({ addressId: value, street, zipCode, city, country }) => ({
    value,
    label: `${street}, ${[zipCode, city].filter(Boolean).join(" ")}, ${countryName(country)}`,
  }));
  return (
    <>
      {kept.length > 0 && (
        <Select
          label={say("address")}
          none={say("another")}
          options={options}
          value={chosen}
          onChange={(event) => onChoose(event.target.value)}
        />
      )}
      {!chosen && <PlaceFields place={place} wrong={wrong} onChange={onChange} />}
    </>
  );
}
