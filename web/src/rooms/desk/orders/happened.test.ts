import { expect, it } from "vitest";
import { type Entry, type Failure, type Happened, happenedTo, type Step } from "./happened";

const step = (type: string, at: string) => ({ type, at }) as Step;
const entry = (what: string, at: string) => ({ what, at }) as Entry;
const told = (all: Happened[]) =>
  all.map((one) => {
    if ("step" in one) return one.step.type;
    if ("failed" in one) return `not ${one.failed.what}`;
    return "entry" in one ? one.entry.what : one.declined.status;
  });

it("what became of the money stands between the steps of the order", () => {
  const steps = [
    step("OrderPlaced", "2026-11-22T10:00:00Z"),
    step("OrderConfirmed", "2026-11-22T10:00:02.5Z"),
    step("OrderDispatched", "2026-11-22T11:00:00Z"),
  ];
  const entries = [
    entry("authorised", "2026-11-22T10:00:02.123456Z"),
    entry("captured", "2026-11-22T11:00:00.250000Z"),
    entry("refunded", "2026-11-23T09:00:00Z"),
  ];
  expect(told(happenedTo(steps, [], entries, []))).toEqual([
    ...["OrderPlaced", "authorised", "OrderConfirmed", "OrderDispatched", "captured", "refunded"],
  ]);
});

it("of one moment stands first what the other follows from", () => {
  const at = "2026-11-22T10:00:00Z";
  const held = happenedTo([step("OrderConfirmed", at)], [], [entry("authorised", at)], []);
  expect(told(held)).toEqual(["authorised", "OrderConfirmed"]);
  const taken = happenedTo([step("OrderDispatched", at)], [], [entry("captured", at)], []);
  expect(told(taken)).toEqual(["OrderDispatched", "captured"]);
});

it("a payment that was declined is told before the order ends by it", () => {
  const at = "2026-11-22T10:00:00Z";
  const payments = [
    { status: "declined", changedAt: at },
    { status: "captured", changedAt: at },
  ];
  const all = happenedTo([step("OrderCancelled", at)], payments as never, [], []);
  expect(told(all)).toEqual(["declined", "OrderCancelled"]);
});

it("what failed is told after the step that asked for it, and stays when it was done since", () => {
  const at = "2026-11-22T10:00:00Z";
  const failed = { what: "capture", at } as Failure;
  const later = entry("captured", "2026-11-22T12:00:00Z");
  const all = happenedTo([step("OrderDispatched", at)], [], [later], [failed]);
  expect(told(all)).toEqual(["OrderDispatched", "not capture", "captured"]);
});
