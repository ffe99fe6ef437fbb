import { useState } from "react";
import type { StockCount } from "./count";

const KEPT = "entrepot.count";

/** The count in hand, kept in this browser: a phone that falls asleep in the aisle loses nothing. */
export function useKeptCount() {
  const [count, setCount] = useState(read);
  function keep(next: StockCount | null): void {
    setCount(next);
    try {
      if (next) localStorage.setItem(KEPT, JSON.stringify(next));
      else localStorage.removeItem(KEPT);
    } catch {
      // It then lasts as long as the page.
    }
  }
  return [count, keep] as const;
}

function read(): StockCount | null {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "null") as StockCount | null;
  } catch {
    return null; // a browser that keeps nothing
  }
}
