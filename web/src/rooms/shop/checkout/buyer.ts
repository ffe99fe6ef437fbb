import { firstOf, type KeptAddress } from "../account/address";
import { addressOf, type Cart } from "../cart/cart";

export type Buyer = {
  email: string;
  customerName: string;
  street: string;
  zipCode: string;
  city: string;
  state: string;
  country: string;
};
type Known = { email: string; name: string; addresses: readonly KeptAddress[] };
const HOME = "DE";

/** What the form begins with: what the cart was told before, else what the account knows. */
export function buyerOf(cart: Cart, known: Known): Buyer {
  const told = addressOf(cart);
  const kept = firstOf(known.addresses);
  return {
    email: cart.email || known.email,
    customerName: cart.customerName || kept?.recipient || known.name,
    ...placeOf(told?.street ? told : kept),
  };
}

/** The kept address that the buyer's is, if it is one. */
export function pickedOf(buyer: Buyer, addresses: readonly KeptAddress[]): string {
  const same = (one: KeptAddress) =>
    (["street", "zipCode", "city", "country"] as const).every((part) => one[part] === buyer[part]);
  return addresses.find(same)?.addressId ?? "";
}

type Place = Partial<Pick<Buyer, "street" | "zipCode" | "city" | "state" | "country">>;

export function placeOf(place: Place | undefined) {
  const { street = "", zipCode = "", city = "", state = "", country = HOME } = place ?? {};
  return { street, zipCode, city, state, country };
}
