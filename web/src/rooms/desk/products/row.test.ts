import { expect, it } from "vitest";
import { type Before, fateOf, productOf } from "./row";

const say = (name: string) => name;
const LAMP: Before = {
  productId: "lamp",
  name: "Lamp",
  description: "",
  category: null,
  unitPrice: 990,
  currency: "EUR",
  attributes: {},
  images: [],
};
const kept = new Map([["L-1", LAMP]]);
const row = { sku: "L-1", name: "Lamp", unitPrice: "9.90", currency: "EUR", category: "" };
const fate = (typed: Record<string, string>) => fateOf(productOf(typed, kept, say));

it("a product of a file is known by its SKU, and changed only where the file says so", () => {
  expect(fate(row)).toBe("same");
  expect(fate({ ...row, unitPrice: "9.95" })).toBe("changed");
  expect(fate({ ...row, category: "lamps" })).toBe("changed");
  expect(fate({ ...row, description: "Bright" })).toBe("changed");
  expect(fate({ ...row, sku: "L-2" })).toBe("new");
});

it.each([{ sku: "" }, { name: "" }, { currency: "eur" }, { currency: "USD" }, { unitPrice: "x" }])(
  "what is no product, or sold in another currency, is a mistake: %o",
  (wrong) => expect(() => productOf({ ...row, ...wrong }, kept, say)).toThrow(),
);
