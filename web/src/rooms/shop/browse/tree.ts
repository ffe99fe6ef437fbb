import type { Labels } from "../goods/labels";
import { CATEGORY } from "./asked";

export type Shelf = { categoryId: string; name: string; parentId: string | null };
export type Row = Shelf & { depth: number };

/** The categories by their names in the reader's language. */
export function calledBy(labels: Labels, shelves: readonly Shelf[]): Shelf[] {
  return shelves.map((one) => ({
    ...one,
    name: labels.value(CATEGORY, one.categoryId, one.name),
  }));
}

/** The categories as a tree is written down: each followed by what is below it. */
export function rowsOf(shelves: readonly Shelf[], parent: string | null = null, depth = 0): Row[] {
  const known = new Set(shelves.map((one) => one.categoryId));
  const isHere = ({ parentId }: Shelf) =>
    parent === null ? parentId === null || !known.has(parentId) : parentId === parent;
  return shelves
    .filter(isHere)
    .sort((one, other) => one.name.localeCompare(other.name))
    .flatMap((one) => [{ ...one, depth }, ...rowsOf(shelves, one.categoryId, depth + 1)]);
}

/** A category and all above it, from the top. */
export function pathOf(shelves: readonly Shelf[], categoryId: string | null): Shelf[] {
  const path: Shelf[] = [];
  let here = shelves.find((one) => one.categoryId === categoryId);
  while (here && !path.includes(here)) {
    path.unshift(here);
    const above = here.parentId;
    here = shelves.find((one) => one.categoryId === above);
  }
  return path;
}

/** Those on the way to what is chosen and those beside it: the rest stays folded. */
export function openRows(rows: readonly Row[], chosen: string): Row[] {
  const open = new Set(pathOf(rows, chosen).map((one) => one.categoryId));
  return rows.filter(({ parentId, depth }) => depth === 0 || (parentId && open.has(parentId)));
}
