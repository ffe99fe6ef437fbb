import { expect, it } from "vitest";
import { firstOf, type KeptAddress } from "./address";

function address(addressId: string, type: "shipping" | "billing", isDefault = false): KeptAddress {
  return {
    addressId,
    userId: "u",
    recipient: "",
    street: "Main Street 1",
    city: "Berlin",
    state: "",
    zipCode: "10115",
    country: "DE",
    type,
    isDefault,
    updatedAt: "2026-01-01T00:00:00Z",
  };
}

it("a checkout begins with the default delivery address, else with any", () => {
  const bill = address("bill", "billing", true);
  const old = address("old", "shipping");
  const home = address("home", "shipping", true);
  expect(firstOf([bill, old, home])).toBe(home);
  expect(firstOf([bill, old])).toBe(old);
  expect(firstOf([bill])).toBe(bill);
  expect(firstOf([])).toBeUndefined();
});
