import { expect, it } from "vitest";
import { begins } from "./days";

it("ends a span with its last day, and takes what is no day for none", () => {
  const day = (iso: string | undefined) => new Date(iso ?? "").toLocaleString("sv").slice(0, 16);
  expect(day(begins("2026-02-28"))).toBe("2026-02-28 00:00");
  expect(day(begins("2026-02-28", 1))).toBe("2026-03-01 00:00");
  expect(begins("")).toBeUndefined();
  expect(begins("yesterday")).toBeUndefined();
});
