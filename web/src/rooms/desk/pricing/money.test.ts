import { expect, it } from "vitest";
import { linesOf, percentOf, ppmOf } from "./money";

it("reads rates as people type them", () => {
  expect(ppmOf("19")).toBe(190_000);
  expect(ppmOf("8,875")).toBe(88_750);
  expect(ppmOf("101")).toBeNull();
  expect(ppmOf("")).toBeNull();
  expect(percentOf(88_750)).toBe(8.875);
});

it("reads a cart as people type it", () => {
  expect(linesOf("CK-1 x 2, CK-2\nCK-3 4")).toEqual([
    { sku: "CK-1", quantity: 2 },
    { sku: "CK-2", quantity: 1 },
    { sku: "CK-3", quantity: 4 },
  ]);
  expect(linesOf("CK-BOX")).toEqual([{ sku: "CK-BOX", quantity: 1 }]);
});
