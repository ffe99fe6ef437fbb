import { pathOf, type Row, type Shelf } from "@/goods/tree";
import type { Labels } from "../goods/labels";
import { CATEGORY } from "./asked";

/** The categories by their names in the reader's language. */
export function calledBy(labels: Labels, shelves: readonly Shelf[]): Shelf[] {
  return shelves.map((one) => ({
    ...one,
    name: labels.value(CATEGORY, one.categoryId, one.name),
  }));
}

/** Those on the way to what is chosen and those beside it: the rest stays folded. */
export function openRows(rows: readonly Row[], chosen: string): Row[] {
  const open = new Set(pathOf(rows, chosen).map((one) => one.categoryId));
  return rows.filter(({ parentId, depth }) => depth === 0 || (parentId && open.has(parentId)));
}
