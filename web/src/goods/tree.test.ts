import { expect, it } from "vitest";
import { pathOf, rowsOf, withBelow } from "./tree";

const SHELVES = [
  { categoryId: "bags", name: "Bags", parentId: "bicycle" },
  { categoryId: "small", name: "Small bags", parentId: "bags" },
  { categoryId: "coffee", name: "Coffee", parentId: null },
  { categoryId: "bicycle", name: "Bicycle", parentId: null },
  { categoryId: "lost", name: "Lost", parentId: "gone" },
];
const ids = (rows: readonly { categoryId: string }[]) => rows.map((one) => one.categoryId);

it("a category is followed by what is below it, and one whose parent is gone is on top", () => {
  const rows = rowsOf(SHELVES);
  expect(ids(rows)).toEqual(["bicycle", "bags", "small", "coffee", "lost"]);
  expect(rows.map((row) => row.depth)).toEqual([0, 1, 2, 0, 0]);
});

it("the way to a category begins on top, and a ring has an end", () => {
  expect(ids(pathOf(SHELVES, "small"))).toEqual(["bicycle", "bags", "small"]);
  const ring = [
    { categoryId: "a", name: "A", parentId: "b" },
    { categoryId: "b", name: "B", parentId: "a" },
  ];
  expect(ids(pathOf(ring, "a"))).toEqual(["b", "a"]);
});

it("what is in a category is in all above it too", () => {
  const counts = new Map([
    ["small", 2],
    ["bags", 3],
    ["coffee", 4],
    ["unknown", 9],
  ]);
  const sums = withBelow(SHELVES, counts);
  const named = SHELVES.map(({ categoryId }) => [categoryId, sums.get(categoryId)]);
  expect(Object.fromEntries(named)).toEqual({ bags: 5, small: 2, coffee: 4, bicycle: 5 });
});
