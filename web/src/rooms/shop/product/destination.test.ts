import { expect, it } from "vitest";
import type { KeptAddress } from "../account/address";
import type { Cart } from "../cart/cart";
import { destinationOf } from "./destination";

const cart = (shippingAddress: object | null) =>
  ({ storeId: "porto", shippingAddress }) as unknown as Cart;
const home = { type: "shipping", isDefault: true, country: "AT", state: "", zipCode: "1010" };
const addresses = [home] as unknown as KeptAddress[];
const store = (storeId: string, currency: string, country: string | null, isActive = true) => ({
  storeId,
  currency,
  country,
  isActive,
});
const stores = [
  store("closed", "EUR", "FR", false),
  store("berlin", "EUR", "DE"),
  store("porto", "EUR", "PT"),
  store("york", "USD", null),
];

it("goods go where the cart goes, else where the account has them sent", () => {
  const told = cart({ country: "CH", state: "ZH", zipCode: "8001" });
  const known = { addresses, stores, currency: "EUR" };
  expect(destinationOf({ cart: told, ...known })).toEqual({
    country: "CH",
    state: "ZH",
    zipCode: "8001",
  });
  expect(destinationOf({ cart: cart(null), ...known })).toEqual({ country: "AT", zipCode: "1010" });
});

it("for a guest they go to the country of the store that sells", () => {
  expect(destinationOf({ stores, currency: "EUR" })).toEqual({ country: "DE" });
  expect(destinationOf({ cart: cart(null), stores, currency: "EUR" })).toEqual({ country: "PT" });
});

it("where nothing is known of a place, none is made up", () => {
  expect(destinationOf({ stores, currency: "USD" })).toBeUndefined();
  expect(destinationOf({ currency: "EUR" })).toBeUndefined();
});
