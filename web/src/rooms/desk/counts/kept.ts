import { useEffect, useState } from "react";
import type { Typed } from "./count";

/** What is typed and not recorded yet, kept in this browser: an aisle may be out of reach. */
export function useKept(countId: string) {
  const name = `entrepot.count.${countId}`;
  const [typed, setTyped] = useState<Typed>(() => read(name));
  useEffect(() => {
    try {
      if (Object.keys(typed).length) localStorage.setItem(name, JSON.stringify(typed));
      else localStorage.removeItem(name);
    } catch {
      // It then lasts as long as the page.
    }
  }, [name, typed]);
  return [typed, setTyped] as const;
}

function read(name: string): Typed {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "{}") as Typed;
  } catch {
    return {}; // a browser that keeps nothing
  }
}
