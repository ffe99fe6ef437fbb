import { describe, expect, it } from "vitest";
import { addressOf, askedOf, chosenOf, isNarrowed, NOTHING, only, queryOf, turned } from "./asked";

const ASKED = {
  q: "bag & box",
  filters: ["category:bags", "colour:red:dark", "colour:blue"],
  from: "10",
  to: "",
  inStock: true,
  sort: "-price",
} as const;

describe("what is looked for", () => {
  it("is read from its address as it was written there", () => {
    expect(askedOf(addressOf(ASKED).slice(1))).toEqual(ASKED);
    expect(addressOf(NOTHING)).toBe("/");
  });

  it("forgets what somebody made up in the address", () => {
    expect(askedOf("?sort=magic&filter=none&filter=:x")).toEqual(NOTHING);
  });

  it("takes several values of a facet, and lets each go again", () => {
    expect(chosenOf(ASKED, "colour")).toEqual(["red:dark", "blue"]);
    const without = turned(ASKED, "colour", "blue");
    expect(chosenOf(without, "colour")).toEqual(["red:dark"]);
    expect(chosenOf(turned(without, "colour", "blue"), "colour")).toEqual(["red:dark", "blue"]);
  });

  it("has one category at a time", () => {
    expect(only(ASKED, "category", "tools").filters).toContain("category:tools");
    expect(chosenOf(only(ASKED, "category", "tools"), "category")).toEqual(["tools"]);
    expect(chosenOf(only(ASKED, "category", ""), "category")).toEqual([]);
  });

  it("is narrowed by a filter, not by words or an order", () => {
    expect(isNarrowed({ ...NOTHING, q: "bag", sort: "price" })).toBe(false);
    expect(isNarrowed({ ...NOTHING, to: "5" })).toBe(true);
  });

  it("says nothing to the server of what is not asked", () => {
    const prices = { priceMin: null, priceMax: null };
    expect(queryOf(NOTHING, prices, "de")).toEqual({ language: "de" });
    expect(queryOf(ASKED, { ...prices, priceMin: 1000 }, "de")).toEqual({
      language: "de",
      q: "bag & box",
      filters: ["category:bags", "colour:red:dark", "colour:blue"],
      priceMin: 1000,
      inStock: true,
      sort: "-price",
    });
  });
});
