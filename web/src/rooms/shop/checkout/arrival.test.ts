import { expect, it } from "vitest";
import { daysOf } from "./arrival";

const way = { method: "post", name: "Post", cost: 0 };

it("a way tells from and to how many days it takes, or nothing", () => {
  expect(daysOf({ ...way, daysMin: 2, daysMax: 4 })).toEqual([2, 4]);
  expect(daysOf({ ...way, daysMax: 3 })).toEqual([3, 3]);
  expect(daysOf({ ...way, daysMin: 0, daysMax: null })).toEqual([0, 0]);
  expect(daysOf(way)).toBeNull();
  expect(daysOf(undefined)).toBeNull();
});
