import type { ItemOf, Schema } from "@/api/answers";
import { api } from "@/api/client";

const PATH = "/api/v1/search/labels";
export type Labelled = ItemOf<typeof PATH>;
/** What is written of a filter in a language. */
export type Naming = Omit<Labelled, "version">;
export type Facet = Pick<Schema<"search.Facet">, "name"> & {
  values: readonly { value: string; label?: string }[];
};
/** A value as the catalog has it, and what it is called in the language; empty: as it is. */
export type Value = { value: string; shown: string; called: string };
/** A filter of the shop as it is called in one language. */
export type Row = { facet: string; called: string; values: readonly Value[]; version: number };

/** Words between commas, semicolons or line ends, each once. */
export function synonymsIn(typed: string): string[] {
  const words = typed.split(/[,;\n]/).map((word) => word.trim().replace(/\s+/g, " "));
  return [...new Set(words.map((word) => word.toLowerCase()).filter(Boolean))];
}

/** All that goods can be narrowed by, and what was named before although no goods have it now. */
export function rowsIn(
  language: string,
  facets: readonly Facet[],
  labels: readonly Labelled[],
): Row[] {
  const named = new Map(
    labels.filter((one) => one.language === language).map((one) => [one.facet, one]),
  );
  const known = new Map(facets.map((one) => [one.name, one.values]));
  const names = [...known.keys(), ...[...named.keys()].filter((name) => !known.has(name))];
  return names.map((facet) => {
    const said = named.get(facet)?.values ?? {};
    const values = new Map((known.get(facet) ?? []).map((one) => [one.value, one.label ?? ""]));
    for (const value of Object.keys(said)) if (!values.has(value)) values.set(value, "");
    return {
      facet,
      called: named.get(facet)?.label ?? "",
      version: named.get(facet)?.version ?? 0,
      values: [...values].map(([value, shown]) => ({
        value,
        shown: shown || value,
        called: said[value] ?? "",
      })),
    };
  });
}

export const isNamed = ({ called, values }: Row) =>
  Boolean(called) || values.some((one) => one.called);

/** The names of a form's fields: values may be called anything, a field may not. */
export const fieldOf = (at: number) => `value ${at}`;

/** What is written of a filter, as it was typed; what is left empty is called as it is. */
export function labelled(row: Row, language: string, typed: Record<string, string>): Naming {
  const values = row.values.map(({ value }, at) => [value, typed[fieldOf(at)] ?? ""]);
  return {
    facet: row.facet,
    language,
    label: typed.label ?? "",
    values: Object.fromEntries(values.filter(([, called]) => called)),
  };
}

export const asItWas = (row: Row, language: string): Naming => ({
  facet: row.facet,
  language,
  label: row.called,
  values: Object.fromEntries(
    row.values.filter((one) => one.called).map((one) => [one.value, one.called]),
  ),
});

/** Names a filter as long as nobody named it since this version was read. */
export const putLabels = (naming: Naming, version: number) =>
  api.PUT(PATH, { params: { header: { "If-Match": `"${version}"` } }, body: naming });

/** What others named meanwhile, by the names of the form's fields. */
export function namedMeanwhile(before: Row, now: Row | undefined): Record<string, string> {
  if (!now || now.version === before.version) return {};
  const called = new Map(now.values.map((one) => [one.value, one.called]));
  const told = before.values.flatMap((one, at) => {
    const theirs = called.get(one.value) ?? "";
    return theirs === one.called ? [] : [[fieldOf(at), theirs]];
  });
  const label = now.called === before.called ? [] : [["label", now.called]];
  return Object.fromEntries([...label, ...told]);
}
