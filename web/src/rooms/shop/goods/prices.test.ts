import { expect, it } from "vitest";
import { pricedBy } from "./prices";

const sale = {
  ...{ productId: "a", sku: "A", unitPrice: 700, regularPrice: 1000, currency: "EUR" },
  ...{ includesTax: false, listId: "sale", validTo: null },
};

it("shows the price of the list that counts, and what it was", () => {
  const goods = [
    { productId: "a", name: "A", unitPrice: 1000, currency: "EUR" },
    { productId: "b", name: "B", unitPrice: 500, currency: "EUR" },
  ];
  expect(pricedBy(goods, [sale])).toEqual([
    { productId: "a", name: "A", unitPrice: 700, regularPrice: 1000, currency: "EUR" },
    goods[1],
  ]);
});
