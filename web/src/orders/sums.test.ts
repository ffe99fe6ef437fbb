import { expect, it } from "vitest";
import { lineTotal, sumsOf } from "./sums";

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
