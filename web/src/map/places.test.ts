import { expect, it } from "vitest";
import { boxOf, project } from "./geo";
import { grouped, placed } from "./places";

it("places a known city there, whatever its accents and case", () => {
  expect(placed({ city: "KÖLN", country: "DE" })).toMatchObject({ exact: true });
  expect(placed({ city: "Zürich", country: "CH" })?.spot).toEqual([8.54, 47.37]);
});

it("places an unknown city in its country's middle, and says that it is not exact", () => {
  expect(placed({ city: "Kleinkleckersdorf", country: "DE" })).toMatchObject({
    exact: false,
    key: "DE",
  });
});

it("counts what has no known country instead of guessing", () => {
  const there = [{ city: "Berlin", country: "DE" }, { city: "Berlin", country: "DE" }, null];
  const { groups, unplaced } = grouped(there);
  expect(groups).toHaveLength(1);
  expect(groups[0]?.count).toBe(2);
  expect(unplaced).toBe(1);
});

it("draws north above south, west left of east, and everything inside the box", () => {
  const [berlinX, berlinY] = project([13.4, 52.52]);
  const [lisbonX, lisbonY] = project([-9.14, 38.72]);
  expect(berlinY).toBeLessThan(lisbonY);
  expect(lisbonX).toBeLessThan(berlinX);
  const box = boxOf([
    [13.4, 52.52],
    [-9.14, 38.72],
  ]);
  expect(box.x).toBeLessThan(lisbonX);
  expect(box.x + box.width).toBeGreaterThan(berlinX);
});
