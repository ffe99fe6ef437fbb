import type { Schema } from "@/api/answers";
import { nameOf, type Person } from "@/people/person";

export type News = { subject: string; text: string; language: string };
export type Recipient = { email: string; name: string };
/** Who is written to; whoever wants no news, and what is no address, is left out. */
export type Recipients = { to: Recipient[]; quiet: Recipient[]; wrong: string[] };
/** News on their way: sent again after a failure, it reaches nobody twice. */
export type Plan = { newsId: string; news: News; to: readonly Recipient[] };
type Item = Schema<"Item">;

const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
export const PART_MAX = 100;

/** Addresses between commas, semicolons, blanks or line ends. */
export function addressesIn(typed: string): string[] {
  return typed.split(/[\s,;]+/).filter(Boolean);
}

/** Each once, whoever writes it how; the list of those who want none has it in small letters. */
export function recipientsOf(
  all: readonly Recipient[],
  unsubscribed: readonly string[],
): Recipients {
  const quiet = new Set(unsubscribed);
  const once = new Map(all.map((one) => [one.email.toLowerCase(), one]));
  const found: Recipients = { to: [], quiet: [], wrong: [] };
  for (const [key, one] of once) {
    if (!ADDRESS.test(key)) found.wrong.push(one.email);
    else (quiet.has(key) ? found.quiet : found.to).push(one);
  }
  return found;
}

/** Customers, and whether they asked for news by mail; of one language only, where one is given. */
export function customersIn(people: readonly Person[], language?: string) {
  const meant = people.filter((one) => !language || one.preferences.language === language);
  const wants = ({ preferences }: Person) => preferences.wantsEmail && preferences.wantsMarketing;
  const called = (one: Person): Recipient => ({ email: one.email, name: nameOf(one) });
  return {
    all: meant.map(called),
    quiet: meant.filter((one) => !wants(one)).map(({ email }) => email.toLowerCase()),
  };
}

/** What is asked of the server, as much at once as is wise: each text is in each of them. */
export function partsOf({ newsId, news, to }: Plan): Item[][] {
  const items = to.map((recipient, n) => ({
    name: "notifications.SendNews" as const,
    id: `${newsId}-${n}`,
    command: { ...news, ...recipient, messageId: `${newsId}-${n}` },
  }));
  const parts = Math.ceil(items.length / PART_MAX);
  return Array.from({ length: parts }, (_, n) =>
    items.slice(n * PART_MAX, (n + 1) * PART_MAX),
  ) as Item[][];
}
