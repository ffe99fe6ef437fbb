import { expect, it } from "vitest";
import { buyerOf, type Order } from "./order";

const GUEST = { customerName: "", email: "gus@example.org", shippingAddress: null };
const to = { recipient: "Gus Guest" } as unknown as Order["shippingAddress"];

it("a guest is called as on the parcel, or else by email", () => {
  expect(buyerOf({ ...GUEST, customerName: "Ada Lovelace", shippingAddress: to })).toBe(
    "Ada Lovelace",
  );
  expect(buyerOf({ ...GUEST, shippingAddress: to })).toBe("Gus Guest");
  expect(buyerOf(GUEST)).toBe("gus@example.org");
  expect(buyerOf({ ...GUEST, email: null })).toBe("");
});
