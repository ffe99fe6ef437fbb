import { expect, it } from "vitest";
import { labelsOf } from "../goods/labels";
import { calledBy, openRows, pathOf, rowsOf } from "./tree";

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

it("only the branch that is chosen is unfolded", () => {
  const rows = rowsOf(SHELVES);
  expect(ids(openRows(rows, ""))).toEqual(["bicycle", "coffee", "lost"]);
  expect(ids(openRows(rows, "bags"))).toEqual(["bicycle", "bags", "small", "coffee", "lost"]);
});

it("the way to a category begins on top, and a ring has an end", () => {
  expect(ids(pathOf(SHELVES, "small"))).toEqual(["bicycle", "bags", "small"]);
  const ring = [
    { categoryId: "a", name: "A", parentId: "b" },
    { categoryId: "b", name: "B", parentId: "a" },
  ];
  expect(ids(pathOf(ring, "a"))).toEqual(["b", "a"]);
});

it("is called in the reader's language, and stands in its order", () => {
  const german = labelsOf([
    { facet: "category", language: "de", label: "", values: { bags: "Ziehtaschen" } },
  ]);
  const names = rowsOf(calledBy(german, SHELVES)).map(({ name }) => name);
  expect(names).toContain("Ziehtaschen");
  expect(names).toContain("Coffee");
});
