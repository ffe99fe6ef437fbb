import { describe, expect, it } from "vitest";
import { counted, fitting, seen, stepsOf, worthOf } from "./figures";

describe("a span", () => {
  const now = Date.parse("2026-01-02T10:30:00Z");

  it("is asked for in whole steps, the last being the present one", () => {
    const asked = stepsOf("day", now);
    expect(asked).toMatchObject({ since: "2026-01-01T11:00:00.000Z", stepS: 3600 });
    expect(stepsOf("day", now + 60_000)).toEqual(asked);
  });

  it("shows steps without anything, and sums up what fell into one", () => {
    const found = [
      { beginsAt: "2026-01-02T09:00:00Z", value: 2 },
      { beginsAt: "2026-01-02T10:00:00Z", value: 3 },
      { beginsAt: "2026-01-02T10:00:00Z", value: 1 },
    ];
    const hours = counted(found, "day", now).map(({ value }) => value);
    expect(hours).toHaveLength(24);
    expect(hours.slice(-3)).toEqual([0, 2, 4]);
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
