import { expect, it } from "vitest";
import { groupsOf, pricedBy } from "./prices";

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

it("asks for fifty at once, and again only for what comes behind them", () => {
  const ids = Array.from({ length: 120 }, (_, n) => `p${n}`);
  expect(groupsOf([...ids, "p0"]).map((group) => group.length)).toEqual([50, 50, 20]);
  expect(groupsOf(ids.slice(0, 60))[0]).toEqual(groupsOf(ids)[0]);
  expect(groupsOf([])).toEqual([]);
});
