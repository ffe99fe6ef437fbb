import { type Language, locale, useLanguage } from "./language";

/** A sentence, or one for each plural that Intl tells apart; `{name}` is filled in. */
export type Phrase = string | { one: string; other: string; many?: string };
export type Phrases = Record<string, Phrase>;
export type Values = Record<string, string | number>;
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/** All catalogues that were made, for the test that none lacks a key. */
export const catalogues: Record<Language, Phrases>[] = [];

/**
 * Catalogues of one room in all languages; English names the keys, and the compiler misses none.
 * The answer is a hook: `const say = useDeskWords(); say("orders.count", { count: 3 })`.
 */
export function words<const English extends Phrases>(all: {
  en: English;
  de: { [K in keyof English]: Phrase };
  pt: { [K in keyof English]: Phrase };
}): () => Say<keyof English & string> {
  catalogues.push(all);
  const says = Object.fromEntries(
    (["en", "de", "pt"] as const).map((language) => [
      language,
      (key: string, values?: Values) => filled(all[language][key], values),
    ]),
  ) as Record<Language, Say<keyof English & string>>;
  return () => says[useLanguage()];
}

export function filled(phrase: Phrase | undefined, values: Values = {}): string {
  if (phrase === undefined) return "";
  let text = typeof phrase === "string" ? phrase : "";
  if (typeof phrase !== "string") {
    const count = Number(values.count ?? 0);
    const form = new Intl.PluralRules(locale()).select(count);
    text =
      form === "one" ? phrase.one : form === "many" ? (phrase.many ?? phrase.other) : phrase.other;
  }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (typeof value === "number") return new Intl.NumberFormat(locale()).format(value);
    return value ?? whole;
  });
}
