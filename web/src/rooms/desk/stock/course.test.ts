import { describe, expect, it } from "vitest";
import { courseOf } from "./course";
import type { Movement } from "./Movements";

const movement = (source: string, destination: string, quantity: number) =>
  ({ source, destination, quantity, warehouseId: "north" }) as Movement;

describe("the course of stock", () => {
  it("counts back from what is on hand now, the latest movement first", () => {
    const latestFirst = [movement("north", "customer", 2), movement("vendor", "north", 10)];
    expect(courseOf(latestFirst, 8)).toEqual([0, 10, 8]);
  });

  it("is what is on hand where nothing has moved", () => {
    expect(courseOf([], 5)).toEqual([5]);
  });
});
