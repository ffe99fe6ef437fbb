import type { Schema } from "@/api/answers";

export type News = { subject: string; text: string; language: string };
/** Some addresses as they were typed; what is none is told. */
export type Addresses = { to: string[]; wrong: string[] };
/**
 * News on their way: sent again after a failure, they reach nobody twice. To these addresses, or
 * where none are named to all who asked for news, whom only the server knows.
 */
export type Plan = {
  newsId: string;
  news: News;
  count: number;
  to?: readonly string[];
  readersLanguage?: string | undefined;
};
type Item = Schema<"Item">;

const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
export const PART_MAX = 100;

/** Addresses between commas, semicolons, blanks or line ends; each once, whoever writes it how. */
export function addressesIn(typed: string): Addresses {
  const all = typed.split(/[\s,;]+/).filter(Boolean);
  const once = new Map(all.map((one) => [one.toLowerCase(), one]));
  const found: Addresses = { to: [], wrong: [] };
  for (const [key, one] of once) (ADDRESS.test(key) ? found.to : found.wrong).push(one);
  return found;
}

/** What is asked of the server, as much at once as is wise: each text is in each of them. */
export function partsOf({ newsId, news, to = [] }: Plan): Item[][] {
  const items = to.map((email, n) => ({
    name: "notifications.SendNews" as const,
    id: `${newsId}-${n}`,
    command: { ...news, email, messageId: `${newsId}-${n}` },
  }));
  const parts = Math.ceil(items.length / PART_MAX);
  return Array.from({ length: parts }, (_, n) =>
    items.slice(n * PART_MAX, (n + 1) * PART_MAX),
  ) as Item[][];
}
