import { expect, it } from "vitest";
import { quantityOf } from "./quantity";

it("a quantity is a whole number of pieces, and nothing is guessed", () => {
  expect(["17", " 0 "].map(quantityOf)).toEqual([17, 0]);
  expect(["", "-1", "1.5", "1,000", "many", "12345678901"].map(quantityOf)).toEqual(
    Array(6).fill(null),
  );
});
