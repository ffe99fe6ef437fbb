/** Items in the order that `by` names: `total` upwards, `-total` downwards; as they are for "". */
export function sorted<Item>(
  items: readonly Item[],
  by: string,
  values: Record<string, (item: Item) => string | number | null | undefined>,
): readonly Item[] {
  const value = values[by.replace(/^-/, "")];
  if (!value) return items;
  const way = by.startsWith("-") ? -1 : 1;
  return [...items].sort((a, b) => way * compared(value(a), value(b)));
}

type Sortable = string | number | null | undefined;

function compared(a: Sortable, b: Sortable): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  return typeof a === "string" ? a.localeCompare(String(b)) : a - Number(b);
}
