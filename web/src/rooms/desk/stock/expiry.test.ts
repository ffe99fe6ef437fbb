import { expect, it } from "vitest";
import { expiryOf } from "./expiry";

const NOW = Date.parse("2026-05-10T12:00:00Z");

it("goods keep through the day that is written on them, and are told of a month before", () => {
  expect(expiryOf("2026-05-09", NOW)).toBe("expired");
  expect(expiryOf("2026-05-10", NOW)).toBe("soon");
  expect(expiryOf("2026-06-01", NOW)).toBe("soon");
  expect(expiryOf("2026-07-01", NOW)).toBeNull();
  expect(expiryOf(null, NOW)).toBeNull();
});
