import { expect, it } from "vitest";
import { type Level, unsaleableOf } from "./Levels";

it("what is on hand is available, promised or not for sale", () => {
  const level = (quantityOnHand: number, quantityReserved: number, quantityAvailable: number) =>
    ({ quantityOnHand, quantityReserved, quantityAvailable }) as Level;
  expect(unsaleableOf(level(8, 0, 6))).toBe(2);
  expect(unsaleableOf(level(8, 3, 5))).toBe(0);
});
