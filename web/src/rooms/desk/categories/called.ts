import { askAll } from "@/api/ask";
import { asProblem } from "@/api/problem";
import { SPOKEN } from "@/words/language";
import { type Labelled, type Naming, putLabels } from "../search/label";

const PATH = "/api/v1/search/labels";
const CATEGORY = "category";

export type { Labelled };
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
): Naming {
  const before = labels.find((one) => one.facet === CATEGORY && one.language === language);
  const { [categoryId]: _, ...others } = before?.values ?? {};
  const values = name ? { ...others, [categoryId]: name } : others;
  return { facet: CATEGORY, language, label: before?.label ?? "", values };
}

/** Names it in each language that says otherwise than before. */
export async function name(categoryId: string, before: Called, called: Called): Promise<void> {
  const changed = Object.entries(called).filter(([language, said]) => said !== before[language]);
  if (changed.every(([language, said]) => !said && !before[language])) return;
  for (const [language, said] of changed) {
    await relabel((labels) => relabelled(labels, language, categoryId, said));
  }
}

/** Labels are written whole: where others named meanwhile, theirs are read, and kept. */
async function relabel(written: (labels: Labelled[]) => Naming, tries = 3): Promise<void> {
  const labels = await askAll(PATH);
  const naming = written(labels);
  const isSame = (one: Labelled) => one.facet === CATEGORY && one.language === naming.language;
  try {
    await putLabels(naming, labels.find(isSame)?.version ?? 0);
  } catch (error) {
    if (asProblem(error).status !== 412 || tries <= 1) throw error;
    await relabel(written, tries - 1);
  }
}
