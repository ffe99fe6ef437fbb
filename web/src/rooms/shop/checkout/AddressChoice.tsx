import { useId } from "react";
import { AddressLines } from "../account/Addresses";
import type { KeptAddress } from "../account/address";
import { useCheckoutWords } from "./words";

type Props = {
  addresses: readonly KeptAddress[];
  /** The id of the one that is taken; empty is another one, to be typed. */
  picked: string;
  onPick: (address: KeptAddress | undefined) => void;
};

/** One of the account's addresses, or another. */
export function AddressChoice({ addresses, picked, onPick }: Props) {
  const say = useCheckoutWords();
  const id = useId();
  if (addresses.length === 0) return null;
  return (
    <fieldset className="option" aria-label={say("yourAddresses")}>
      <div className="addresses">
        {addresses.map((one) => (
          <label key={one.addressId} className="kept-address">
            <input
              type="radio"
              name={id}
              checked={picked === one.addressId}
              onChange={() => onPick(one)}
            />
            <AddressLines address={one} />
          </label>
        ))}
        <label className="kept-address">
          <input type="radio" name={id} checked={!picked} onChange={() => onPick(undefined)} />
          <span>{say("another")}</span>
        </label>
      </div>
    </fieldset>
  );
}
