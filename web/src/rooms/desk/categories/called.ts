import type { ItemOf } from "@/api/answers";
import { askAll } from "@/api/ask";
import { api } from "@/api/client";
import { SPOKEN } from "@/words/language";

const PATH = "/api/v1/search/labels";
const CATEGORY = "category";

export type Labelled = ItemOf<typeof PATH>;
/** What a category is called, by language. */
export type Called = Record<string, string>;

/** Languages to name categories in: those of goods, and any that one is named in already. */
export function languagesOf(labels: readonly Labelled[]): string[] {
  const others = labels.filter(({ facet }) => facet === CATEGORY).map(({ language }) => language);
  return [...new Set([...Object.keys(SPOKEN), ...others])];
}

export function calledIn(labels: readonly Labelled[], categoryId: string): Called {
  const named = labels.filter(({ facet, values }) => facet === CATEGORY && values[categoryId]);
  return Object.fromEntries(
    named.map(({ language, values }) => [language, values[categoryId] ?? ""]),
  );
}

/** The labels of a language with one category called otherwise; without a name, as the catalog. */
export function relabelled(
  labels: readonly Labelled[],
  language: string,
  categoryId: string,
  name: string,
): Labelled {
  const before = labels.find((one) => one.facet === CATEGORY && one.language === language);
  const { [categoryId]: _, ...others } = before?.values ?? {};
  const values = name ? { ...others, [categoryId]: name } : others;
  return { facet: CATEGORY, language, label: before?.label ?? "", values };
}

/** Names it in each language that says otherwise than before. */
export async function name(categoryId: string, before: Called, called: Called): Promise<void> {
  const changed = Object.entries(called).filter(([language, said]) => said !== before[language]);
  if (changed.every(([language, said]) => !said && !before[language])) return;
  // Labels are written whole: what others named meanwhile is read right before.
  const labels = await askAll(PATH);
  for (const [language, said] of changed) {
    await api.PUT(PATH, { body: relabelled(labels, language, categoryId, said) });
  }
}
