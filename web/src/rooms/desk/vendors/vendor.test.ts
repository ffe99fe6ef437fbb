import { expect, it } from "vitest";
import { pointsOf } from "./vendor";

it("reads a commission as people type it", () => {
  expect(pointsOf("9,5")).toBe(950);
  expect(pointsOf(" 12 ")).toBe(1200);
  expect(pointsOf("101")).toBeNull();
  expect(pointsOf("")).toBeNull();
  expect(pointsOf("a tenth")).toBeNull();
});
