import { expect, it } from "vitest";
import { stepsOf } from "./way";

const states = (status: Parameters<typeof stepsOf>[0]) => stepsOf(status).map((one) => one.state);

it("what is behind is done, where it is is now, and what arrived is all done", () => {
  expect(states("Created")).toEqual(["now", "next", "next", "next"]);
  expect(states("OutForDelivery")).toEqual(["done", "done", "now", "next"]);
  expect(states("Delivered")).toEqual(["done", "done", "done", "done"]);
});

it("a late parcel is on its way, and says that it is late", () => {
  expect(stepsOf("Delayed")[1]).toEqual({ id: "Delayed", state: "now" });
});

it("one that will not come ends there", () => {
  expect(states("Failed")).toEqual(["done", "failed"]);
  expect(stepsOf("Cancelled")[1]?.id).toBe("Cancelled");
});
