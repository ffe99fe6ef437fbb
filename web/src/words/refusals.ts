import { useSyncExternalStore } from "react";
import { type Language, language, useLanguage } from "./language";

type Refusals = Readonly<Record<string, string>>;

/** Files of their own, for most readers are never told no. */
const FILES: Record<Language, () => Promise<{ REFUSALS: Refusals }>> = {
  en: () => import("./refusals.en"),
  de: () => import("./refusals.de"),
  pt: () => import("./refusals.pt"),
};
const read = new Map<Language, Promise<void>>();
const known = new Map<Language, Refusals>();
const listeners = new Set<() => void>();

/** What a reason means in the reader's language, without a full stop; empty until that has come. */
export function useRefusals(): (reason: string) => string {
  const words = useSyncExternalStore(subscribe, () => known.get(language()));
  const inLanguage = useLanguage();
  return (reason) => {
    void load(inLanguage);
    return words?.[reason] ?? "";
  };
}

/** Each is asked for once; one that did not come is asked for again the next time. */
function load(which: Language): Promise<void> {
  const begun = read.get(which);
  if (begun) return begun;
  const coming = FILES[which]().then(
    ({ REFUSALS }) => {
      known.set(which, REFUSALS);
      for (const listener of listeners) listener();
    },
    () => {
      read.delete(which);
    },
  );
  read.set(which, coming);
  return coming;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
