import { useSyncExternalStore } from "react";

/** The languages the app speaks; a reader's choice is kept in this browser. */
export const LANGUAGES = { en: "English", de: "Deutsch", pt: "Português" } as const;
/** The languages that goods are described in: those of the app, and some that only customers read. */
export const SPOKEN = { ...LANGUAGES, fr: "Français", es: "Español", nl: "Nederlands" } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = "entrepot.language";
const LOCALES: Record<Language, string> = { en: "en-GB", de: "de-DE", pt: "pt-PT" };
const listeners = new Set<() => void>();
let current: Language = begin();

function isLanguage(text: string | null | undefined): text is Language {
  return text === "en" || text === "de" || text === "pt";
}

function begin(): Language {
  try {
    const kept = localStorage.getItem(KEY);
    if (isLanguage(kept)) return kept;
  } catch {
    // A browser that keeps nothing is asked what it prefers.
  }
  const wanted = globalThis.navigator?.languages ?? [];
  return wanted.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "en";
}

export function language(): Language {
  return current;
}

/** A language by the name that its speakers have for it. */
export function languageName(code: string): string {
  const known: Record<string, string> = SPOKEN;
  return known[code] ?? new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
}

/** What Intl is asked with. */
export function locale(): string {
  return LOCALES[current];
}

export function chooseLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // The choice then lasts as long as the tab.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language, and a new drawing when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language);
}
