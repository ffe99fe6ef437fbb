import { expect, it } from "vitest";
import { codesOf, percentOf, ppmOf, spansOf, typedCodes, typedSpans } from "./rate";

it("reads rates as people type them", () => {
  expect(ppmOf("19")).toBe(190_000);
  expect(ppmOf("8,875")).toBe(88_750);
  expect(ppmOf("101")).toBeNull();
  expect(ppmOf("")).toBeNull();
  expect(percentOf(88_750)).toBe(8.875);
});

it("reads what a tax provider calls the tax classes, and writes it again", () => {
  const codes = [
    { taxClass: "food", code: "40030" },
    { taxClass: "books", code: "81100" },
  ];
  expect(codesOf(" food=40030, books=81100 ")).toEqual(codes);
  expect(codesOf(typedCodes(codes))).toEqual(codes);
  expect(codesOf("")).toEqual([]);
});

it("reads beginnings and spans of postal codes, and writes them again", () => {
  const spans = [{ first: "968" }, { first: "25859", last: "25869" }];
  expect(spansOf("968, 25859-25869")).toEqual(spans);
  expect(spansOf(typedSpans(spans))).toEqual(spans);
  expect(typedSpans([{ first: "1000-001", last: "1999-999" }])).toBe("1000001-1999999");
});
