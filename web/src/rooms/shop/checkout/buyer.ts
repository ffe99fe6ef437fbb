import { firstOf, type KeptAddress } from "../account/address";
import { addressOf, type Cart } from "../cart/cart";

export type Place = {
  street: string;
  zipCode: string;
  city: string;
  state: string;
  country: string;
};
/** Where the bill goes, if not with the goods. */
export type Billed = Place & { recipient: string };
export type Buyer = Place & { email: string; customerName: string; billing: Billed | null };
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
    billing: billedOf(cart),
  };
}

function billedOf(cart: Cart): Billed | null {
  const [told, goods] = [cart.billingAddress as KeptPlace | null, addressOf(cart)];
  if (!told || (goods && isSame(placeOf(told), placeOf(goods)))) return null;
  return { ...placeOf(told), recipient: told.recipient ?? "" };
}

/** Whether freight and tax can be told for it. */
export function isWhole({ street, city, country }: Place): boolean {
  return [street, city, country].every((part) => part.trim() !== "");
}

export function isSame(one: Place, other: Place): boolean {
  return PARTS.every((part) => one[part].trim() === other[part].trim());
}

const PARTS = ["street", "zipCode", "city", "state", "country"] as const;

/** The kept address that the buyer's is, if it is one. */
export function pickedOf(buyer: Buyer, addresses: readonly KeptAddress[]): string {
  const same = (one: KeptAddress) =>
    (["street", "zipCode", "city", "country"] as const).every((part) => one[part] === buyer[part]);
  return addresses.find(same)?.addressId ?? "";
}

type KeptPlace = Partial<Billed>;

export function placeOf(place: KeptPlace | null | undefined): Place {
  const { street = "", zipCode = "", city = "", state = "", country = HOME } = place ?? {};
  return { street, zipCode, city, state, country };
}
