import { expect, it } from "vitest";
import { attributeLines, attributesIn, ruleOf, typedRule } from "./rule";

const NOTHING = { category: "", priceMin: "", priceMax: "", attributes: "" };

it("reads attributes as they are typed, and writes them again as they are", () => {
  const attributes = {
    colour: "red",
    gears: 7,
    electric: true,
    size: "7",
    code: "007",
    fits: ["26", "28"],
    ratio: "1:2",
  };
  expect(attributesIn("colour = red\n\n gears: 7 \nelectric=true")).toEqual({
    colour: "red",
    gears: 7,
    electric: true,
  });
  expect(attributesIn(attributeLines(attributes))).toEqual(attributes);
  expect(attributesIn("no attribute\n= nothing\ncolour =")).toEqual({});
});

it("reads a rule, and tells prices that are none", () => {
  const typed = { category: "bags", priceMin: "10", priceMax: "99,50", attributes: "colour = red" };
  const rule = {
    category: "bags",
    priceMin: 1000,
    priceMax: 9950,
    attributes: { colour: "red" },
  };
  expect(ruleOf(typed, "EUR")).toEqual(rule);
  expect(ruleOf(typedRule(rule, "EUR"), "EUR")).toEqual(rule);
  expect(ruleOf(NOTHING, "EUR")).toEqual({
    category: null,
    priceMin: null,
    priceMax: null,
    attributes: {},
  });
  expect(ruleOf({ ...NOTHING, priceMin: "cheap" }, "EUR")).toBeNull();
  expect(ruleOf({ ...NOTHING, priceMin: "20", priceMax: "10" }, "EUR")).toBeNull();
  expect(ruleOf({ ...NOTHING, priceMax: "-1" }, "EUR")).toBeNull();
});
