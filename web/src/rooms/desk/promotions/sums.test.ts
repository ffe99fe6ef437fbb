import { expect, it } from "vitest";
import { NOWHERE, placeOf } from "./preview";
import { SUMS, sumsOf } from "./sums";

it("adds up as the quote does, also where nothing is told of a part", () => {
  const quote = { currency: "EUR", subtotal: 3600, shippingCost: 490, taxAmount: 777 };
  const sums = sumsOf({ ...quote, totalAmount: 4867 });
  expect(sums.subtotal + sums.shipping + sums.tax).toBe(sums.total);
  expect(SUMS.map((name) => sumsOf({ currency: "EUR" })[name])).toEqual([0, 0, 0, 0]);
});

it("is nowhere until a country is chosen", () => {
  expect(placeOf({ ...NOWHERE, zipCode: "10115" })).toBeNull();
  expect(placeOf({ ...NOWHERE, country: "DE", zipCode: "10115" })).toMatchObject({
    country: "DE",
    zipCode: "10115",
  });
});
