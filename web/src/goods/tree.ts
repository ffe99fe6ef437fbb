export type Shelf = { categoryId: string; name: string; parentId: string | null };
export type Row = Shelf & { depth: number };

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

/** How many there are in each category with all below it. */
export function withBelow(shelves: readonly Shelf[], counts: ReadonlyMap<string, number>) {
  const parents = new Map(shelves.map((one) => [one.categoryId, one.parentId]));
  const sums = new Map<string, number>();
  for (const [categoryId, count] of counts) {
    const seen = new Set<string>();
    let here: string | null | undefined = categoryId;
    while (here && !seen.has(here)) {
      seen.add(here);
      sums.set(here, (sums.get(here) ?? 0) + count);
      here = parents.get(here);
    }
  }
  return sums;
}
