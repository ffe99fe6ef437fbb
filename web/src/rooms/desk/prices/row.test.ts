import { describe, expect, it } from "vitest";
import { parseCsv, writeCsv } from "@/design/csv";
import { fateOf, keyOf, PRICE_COLUMNS, priceOf } from "./row";

const say = (name: string) => name;
const ALWAYS = { sku: "A", unitPrice: 990, quantityMin: 1, validFrom: null, validTo: null };
const CHRISTMAS = {
  ...ALWAYS,
  validFrom: "2026-12-24T00:00:00.000Z",
  validTo: "2026-12-27T00:00:00.000Z",
};
const row = { sku: "A", unitPrice: "9.90" };

describe("a price in a file", () => {
  it("comes back with its dates as it went out", () => {
    const kept = [ALWAYS, CHRISTMAS].map((one) => ({ ...one, currency: "EUR" }));
    const names = PRICE_COLUMNS.map(({ name }) => name);
    const lines = kept.map((one) => PRICE_COLUMNS.map(({ value }) => value(one)));
    const { rows } = parseCsv(writeCsv(names, lines));
    expect(rows.map((each) => priceOf(each, "EUR", say))).toEqual([ALWAYS, CHRISTMAS]);
  });

  it("is the same, changed or new beside the one from the same day and quantity", () => {
    const kept = new Map([ALWAYS, CHRISTMAS].map((one) => [keyOf(one), one]));
    const fate = (typed: Record<string, string>) => {
      const price = priceOf({ ...row, ...typed }, "EUR", say);
      return fateOf({ ...price, before: kept.get(keyOf(price)) });
    };
    const from = { validFrom: "2026-12-24T00:00:00Z" };
    expect(fate({})).toBe("same");
    expect(fate({ ...from, validTo: "2026-12-27T00:00:00Z" })).toBe("same");
    expect(fate(from)).toBe("changed");
    expect(fate({ unitPrice: "8" })).toBe("changed");
    expect(fate({ quantityMin: "10" })).toBe("new");
  });

  it("counts from a day's beginning, and through the day until which it is", () => {
    const typed = { ...row, validFrom: "2026-12-24", validTo: "2026-12-24" };
    expect(priceOf(typed, "EUR", say)).toMatchObject({
      validFrom: new Date("2026-12-24T00:00").toISOString(),
      validTo: new Date("2026-12-25T00:00").toISOString(),
    });
  });

  it.each([
    ["validFrom", { validFrom: "24.12.2026" }],
    ["validFrom", { validFrom: "2026-13-24" }],
    ["validTo", { validTo: "soon" }],
    ["validTo", { validFrom: "2026-12-24", validTo: "2026-12-23" }],
    ["price", { unitPrice: "cheap" }],
    ["from", { quantityMin: "0" }],
    ["sku", { sku: "" }],
  ])("with a mistake says that it is %s: %o", (name, wrong) => {
    expect(() => priceOf({ ...row, ...wrong } as Record<string, string>, "EUR", say)).toThrow(name);
  });
});
