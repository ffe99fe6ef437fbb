import { describe, expect, it } from "vitest";
import { counted, fitting, seen, worthOf } from "./figures";

describe("counted", () => {
  const now = Date.parse("2026-01-02T10:30:00Z");

  it("puts each moment into its hour, the last being the present one", () => {
    const hours = counted(["2026-01-02T10:29:00Z", "2026-01-02T09:59:59Z"], "day", now);
    expect(hours).toHaveLength(24);
    expect(hours.slice(-2).map(({ value }) => value)).toEqual([1, 1]);
  });

  it("leaves out what is older than the span", () => {
    const hours = counted(["2025-12-24T10:00:00Z"], "day", now);
    expect(hours.every(({ value }) => value === 0)).toBe(true);
  });
});

describe("fitting", () => {
  const now = Date.parse("2026-01-02T10:30:00Z");

  it("is the shortest span that shows all there is", () => {
    expect(fitting([], now)).toBe("hour");
    expect(fitting(["2026-01-02T10:00:00Z"], now)).toBe("hour");
    expect(fitting(["2026-01-02T10:00:00Z", "2026-01-01T20:00:00Z"], now)).toBe("day");
    expect(fitting(["2020-01-01T00:00:00Z"], now)).toBe("month");
  });
});

describe("figures", () => {
  it("are empty where the viewer may see none", () => {
    expect(seen({})).toEqual({ orders: [], stock: null, shipments: null, payments: [] });
  });

  it("sum up by currency", () => {
    const one = { status: "Placed", orders: 1 };
    const orders = [
      { ...one, currency: "EUR", totalAmount: 500 },
      { ...one, currency: "USD", totalAmount: 900 },
      { ...one, currency: "EUR", totalAmount: 700 },
    ];
    expect(worthOf(orders)).toEqual([
      ["EUR", 1200],
      ["USD", 900],
    ]);
  });
});
