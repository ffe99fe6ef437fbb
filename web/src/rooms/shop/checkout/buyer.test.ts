import { expect, it } from "vitest";
import type { KeptAddress } from "../account/address";
import type { Cart } from "../cart/cart";
import { buyerOf, pickedOf } from "./buyer";

const CART = { email: null, customerName: "", shippingAddress: null } as unknown as Cart;
const HOME: KeptAddress = {
  addressId: "home",
  userId: "u",
  recipient: "Ada L.",
  street: "Ring 2",
  city: "Lisboa",
  state: "",
  zipCode: "1000",
  country: "PT",
  type: "shipping",
  isDefault: true,
  updatedAt: "2026-01-01T00:00:00Z",
};
const KNOWN = { email: "ada@example.org", name: "Ada Lovelace", addresses: [HOME] };

it("the form begins with what the account knows", () => {
  const buyer = buyerOf(CART, KNOWN);
  expect(buyer).toMatchObject({
    email: "ada@example.org",
    customerName: "Ada L.",
    street: "Ring 2",
    country: "PT",
  });
  expect(pickedOf(buyer, [HOME])).toBe("home");
});

it("what the cart was told before counts more", () => {
  const told = { street: "Elsewhere 1", city: "Bonn", zipCode: "53111", country: "DE" };
  const cart = { ...CART, email: "b@example.org", shippingAddress: told } as unknown as Cart;
  const buyer = buyerOf(cart, KNOWN);
  expect(buyer).toMatchObject({ email: "b@example.org", street: "Elsewhere 1", country: "DE" });
  expect(pickedOf(buyer, [HOME])).toBe("");
});

it("a guest begins with an empty form", () => {
  const buyer = buyerOf(CART, { email: "", name: "", addresses: [] });
  expect(buyer).toMatchObject({ email: "", customerName: "", street: "", country: "DE" });
});
