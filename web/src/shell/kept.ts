import { useEffect, useState } from "react";

const KEEPERS = { browser: () => localStorage, tab: () => sessionStorage };

/** A state that a reload does not lose; until it is `start` again the browser, or its tab, keeps it. */
export function useKept<T>(name: string, start: T, where: keyof typeof KEEPERS) {
  const [kept, setKept] = useState<T>(() => read<T>(name, where) ?? start);
  const told = JSON.stringify(kept);
  const none = JSON.stringify(start);
  useEffect(() => {
    try {
      if (told === none) KEEPERS[where]().removeItem(name);
      else KEEPERS[where]().setItem(name, told);
    } catch {
      // It then lasts as long as the page.
    }
  }, [name, where, told, none]);
  return [kept, setKept] as const;
}

function read<T>(name: string, where: keyof typeof KEEPERS): T | null {
  try {
    return JSON.parse(KEEPERS[where]().getItem(name) ?? "null") as T | null;
  } catch {
    return null; // a browser that keeps nothing
  }
}
