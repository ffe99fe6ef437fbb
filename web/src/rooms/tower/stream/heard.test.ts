import { expect, it } from "vitest";
import { matches } from "./heard";

const event = {
  id: "1",
  type: "orders.OrderPlaced",
  time: "2026-01-01T00:00:00Z",
  subject: "order/o-1",
  data: { email: "ada@example.org" },
};

it("finds by context, name, subject and data, whatever the case", () => {
  expect(matches(event, "", "")).toBe(true);
  expect(matches(event, "orders", "PLACED")).toBe(true);
  expect(matches(event, "", "o-1")).toBe(true);
  expect(matches(event, "", "ada@")).toBe(true);
  expect(matches(event, "order", "")).toBe(false);
  expect(matches(event, "orders", "shipped")).toBe(false);
});
