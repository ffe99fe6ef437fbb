import { expect, it } from "vitest";
import { rowsOf } from "@/goods/tree";
import { labelsOf } from "../goods/labels";
import { calledBy, openRows } from "./tree";

const SHELVES = [
  { categoryId: "bags", name: "Bags", parentId: "bicycle" },
  { categoryId: "small", name: "Small bags", parentId: "bags" },
  { categoryId: "coffee", name: "Coffee", parentId: null },
  { categoryId: "bicycle", name: "Bicycle", parentId: null },
  { categoryId: "lost", name: "Lost", parentId: "gone" },
];
const ids = (rows: readonly { categoryId: string }[]) => rows.map((one) => one.categoryId);

it("only the branch that is chosen is unfolded", () => {
  const rows = rowsOf(SHELVES);
  expect(ids(openRows(rows, ""))).toEqual(["bicycle", "coffee", "lost"]);
  expect(ids(openRows(rows, "bags"))).toEqual(["bicycle", "bags", "small", "coffee", "lost"]);
});

it("is called in the reader's language, and stands in its order", () => {
  const german = labelsOf([
    { facet: "category", language: "de", version: 1, label: "", values: { bags: "Ziehtaschen" } },
  ]);
  const names = rowsOf(calledBy(german, SHELVES)).map(({ name }) => name);
  expect(names).toContain("Ziehtaschen");
  expect(names).toContain("Coffee");
});
