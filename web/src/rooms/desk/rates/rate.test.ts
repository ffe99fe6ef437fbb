import { expect, it } from "vitest";
import { percentOf, ppmOf } from "./rate";

it("reads rates as people type them", () => {
  expect(ppmOf("19")).toBe(190_000);
  expect(ppmOf("8,875")).toBe(88_750);
  expect(ppmOf("101")).toBeNull();
  expect(ppmOf("")).toBeNull();
  expect(percentOf(88_750)).toBe(8.875);
});
