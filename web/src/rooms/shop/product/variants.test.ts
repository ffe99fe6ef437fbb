import { describe, expect, it } from "vitest";
import type { Variant } from "@/goods/product";
import { areTold, axesOf, isMade, withOption } from "./variants";

function variant(sku: string, options: Record<string, string>): Variant {
  return {
    variantId: sku,
    sku,
    options,
    unitPrice: 100,
    weightG: 0,
    lengthMm: 0,
    widthMm: 0,
    heightMm: 0,
    barcode: "",
    isActive: true,
  };
}
const RED_S = variant("red-s", { colour: "red", size: "S" });
const RED_L = variant("red-l", { colour: "red", size: "L" });
const BLUE_L = variant("blue-l", { colour: "blue", size: "L" });
const ALL = [RED_S, RED_L, BLUE_L];

describe("variants", () => {
  it("differ in their options", () => {
    expect(axesOf(ALL)).toEqual([
      { name: "colour", values: ["blue", "red"] },
      { name: "size", values: ["S", "L"] },
    ]);
    expect(axesOf([variant("only", {})])).toEqual([]);
  });

  it("come from small to large", () => {
    const sizes = (values: string[]) =>
      axesOf(values.map((size) => variant(size, { size })))[0]?.values;
    expect(sizes(["L", "XXL", "S", "M"])).toEqual(["S", "M", "L", "XXL"]);
    expect(sizes(["104", "36", "40"])).toEqual(["36", "40", "104"]);
  });

  it("are told apart by options, unless two have the same", () => {
    expect(areTold(ALL)).toBe(true);
    expect(areTold([variant("a", {}), variant("b", {})])).toBe(false);
  });

  it("keep what was chosen where there is such a one", () => {
    expect(withOption(ALL, RED_L, "colour", "blue")).toBe(BLUE_L);
    expect(withOption(ALL, BLUE_L, "colour", "red")).toBe(RED_L);
    expect(withOption(ALL, BLUE_L, "size", "S")).toBe(RED_S);
    expect(withOption(ALL, BLUE_L, "size", "XL")).toBeUndefined();
  });

  it("say which values go with what is chosen", () => {
    expect(isMade(ALL, BLUE_L, "size", "S")).toBe(false);
    expect(isMade(ALL, RED_L, "size", "S")).toBe(true);
  });
});
