import { expect, it } from "vitest";
import { lineTotal, sumsOf, taxesOf } from "./sums";

const net = { totalPrice: 900, discountAmount: 100, taxAmount: 171, taxIncluded: false };
const gross = { totalPrice: 1000, discountAmount: 0, taxAmount: 190, taxIncluded: true };

it("a line costs what its price says, whether it holds the tax or not", () => {
  expect(lineTotal(gross)).toBe(1190);
  expect(lineTotal(net)).toBe(900);
  expect(lineTotal({ totalPrice: null })).toBeNull();
});

it("a tax that comes on top is a sum of its own", () => {
  const priced = { shippingCost: 500, taxAmount: 171 + 95, totalAmount: 900 + 500 + 266 };
  expect(sumsOf(priced, [net])).toEqual({
    ...{ goods: 1000, discount: 100, shipping: 500, tax: 266, contained: 0, total: 1666 },
  });
});

it("a tax that the prices hold is told, and added nowhere", () => {
  const priced = { shippingCost: 500, taxAmount: 190 + 95, totalAmount: 1000 + 500 + 285 };
  expect(sumsOf(priced, [gross])).toEqual({
    ...{ goods: 1190, discount: 0, shipping: 595, tax: 0, contained: 285, total: 1785 },
  });
});

it("of both kinds together the sums still make the total", () => {
  const taxAmount = 171 + 190 + 95;
  const priced = { shippingCost: 500, taxAmount, totalAmount: 900 + 1000 + 500 + taxAmount };
  const { goods, discount, shipping, tax, contained, total } = sumsOf(priced, [net, gross]);
  expect(goods - discount + shipping + tax).toBe(total);
  expect([goods, contained]).toEqual([1000 + 1190, 190]);
});

it("tells each rate of tax with what it is on, and nothing where a rate is not known", () => {
  const reasons = [
    { line: 1, kind: "price", amount: 10_000 },
    { line: 1, kind: "tax", amount: 1900, rate: 190_000, taxableAmount: 10_000 },
    { line: 2, kind: "tax", amount: 350, rate: 70_000, taxableAmount: 5000 },
    { line: 0, kind: "tax", amount: 95, rate: 190_000, taxableAmount: 500 },
  ];
  expect(taxesOf(2345, reasons)).toEqual([
    { rate: 190_000, net: 10_500, tax: 1995 },
    { rate: 70_000, net: 5000, tax: 350 },
  ]);
  expect(taxesOf(2345, [...reasons.slice(1), { kind: "tax", amount: 0 }])).toHaveLength(2);
  expect(taxesOf(9999, reasons)).toEqual([]);
  expect(taxesOf(19, [{ line: 1, kind: "tax", amount: 19 }])).toEqual([]);
});

it("what a state and a city take of a line is one rate", () => {
  const place = { line: 1, kind: "tax", taxableAmount: 1000 };
  const reasons = [
    { ...place, amount: 63, rate: 62_500 },
    { ...place, amount: 10, rate: 10_000 },
  ];
  expect(taxesOf(73, reasons)).toEqual([{ rate: 72_500, net: 1000, tax: 73 }]);
});
