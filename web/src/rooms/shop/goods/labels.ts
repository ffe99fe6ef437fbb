import type { AnswerOf } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { useLanguage } from "@/words/language";

type Labelled = AnswerOf<"/api/v1/search/labels">["items"][number];

/** What properties and categories are called in the reader's language. */
export type Labels = {
  title: (facet: string) => string;
  value: (facet: string, value: string, otherwise?: string) => string;
};

/** Asked once for the whole shop, and kept fresh like everything else. */
export function useLabels(): Labels {
  const language = useLanguage();
  const { data } = useAsk("/api/v1/search/labels", { query: { language, limit: 500 } });
  return labelsOf(data?.items ?? []);
}

export function labelsOf(items: readonly Labelled[]): Labels {
  const known = new Map(items.map((one) => [one.facet, one]));
  return {
    title: (facet) => known.get(facet)?.label || plainTitle(facet),
    value: (facet, value, otherwise) => known.get(facet)?.values[value] ?? otherwise ?? value,
  };
}

/** An attribute has the name that the catalog gave it: `frame_size` is read as `Frame size`. */
export function plainTitle(name: string): string {
  const plain = name
    .replaceAll("_", " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
