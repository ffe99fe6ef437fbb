import type { Schema } from "@/api/answers";
import { useAsk } from "@/api/ask";
import type { Place } from "@/orders/order";
import { useSession } from "@/session/session";
import { firstOf, type KeptAddress, useAddresses } from "../account/address";
import { addressOf, type Cart, useCart, useCartId } from "../cart/cart";

type Store = Pick<Schema<"identity.StoreFront">, "storeId" | "currency" | "country" | "isActive">;
type Known = {
  cart?: Cart;
  addresses?: readonly KeptAddress[];
  stores?: readonly Store[];
  currency: string;
};
export type Destination = { country: string; state?: string; zipCode?: string };

/**
 * Where goods would go: where the cart goes, else where the account has them sent, else the
 * country of the store; nowhere, where none of these is known.
 */
export function destinationOf({ cart, addresses, stores, currency }: Known) {
  const told = (cart && addressOf(cart)) || firstOf(addresses ?? []);
  if (told?.country) return partsOf(told as Place);
  const open = stores?.filter(({ isActive }) => isActive) ?? [];
  const store =
    open.find(({ storeId }) => storeId === cart?.storeId) ??
    open.find((one) => one.currency === currency);
  return store?.country ? { country: store.country } : undefined;
}

function partsOf({ country, state, zipCode }: Place): Destination {
  return { country: country ?? "", ...(state && { state }), ...(zipCode && { zipCode }) };
}

/** As far as it is known; undefined while it is asked for. */
export function useDestination(currency: string): Destination | null | undefined {
  const userId = useSession()?.userId;
  const id = useCartId();
  const cart = useCart(id);
  const addresses = useAddresses(userId);
  const stores = useAsk("/api/v1/stores", { query: { limit: 500 } });
  if ([cart, addresses, stores].some(({ isLoading }) => isLoading)) return undefined;
  const known = { cart: cart.data, addresses: addresses.data?.items, stores: stores.data?.items };
  return destinationOf({ ...known, currency }) ?? null;
}
