import { useRef, useState } from "react";

export type Steady<Item> = {
  /** In the order in which they were shown, as long as they are held. */
  items: readonly Item[];
  /** How many have come that are not shown yet. */
  fresh: number;
  show: () => void;
};

/**
 * Keeps rows under the pointer where they are: while somebody is about to press one, what comes new
 * waits, and what changes changes in its place.
 */
export function useSteady<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  held: boolean,
): Steady<Item> {
  const order = useRef<readonly string[]>([]);
  const [, show] = useState(0);
  const kept = held ? inOrder(items, idOf, order.current) : null;
  if (!kept?.items.length) {
    order.current = items.map(idOf);
    return { items, fresh: 0, show: () => null };
  }
  return {
    ...kept,
    show: () => {
      order.current = items.map(idOf);
      show((n) => n + 1);
    },
  };
}

/** The items of this order as they are now; those behind the last of them come as they come. */
export function inOrder<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  order: readonly string[],
): { items: readonly Item[]; fresh: number } {
  const now = new Map(items.map((item) => [idOf(item), item]));
  const known = new Set(order);
  const shown = order.flatMap((id) => now.get(id) ?? []);
  const last = items.findLastIndex((item) => known.has(idOf(item)));
  const behind = items.slice(last + 1);
  return { items: [...shown, ...behind], fresh: items.length - shown.length - behind.length };
}
