import type { ItemOf } from "@/api/answers";
import { amountOf, typedAmount } from "@/words/format";

export type Collection = ItemOf<"/api/v1/collections">;
export type Rule = Pick<Collection, "category" | "priceMin" | "priceMax"> & {
  attributes: Record<string, unknown>;
};
/** A rule as it stands in the fields of a form. */
export type Typed = { category: string; priceMin: string; priceMax: string; attributes: string };

/** `colour = red` a line; what reads as a number, or as true, is one: the catalog tells them apart. */
export function attributesIn(typed: string): Record<string, unknown> {
  const lines = typed.split("\n").map((line) => {
    const at = line.search(/[=:]/);
    return at < 0 ? [] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
  });
  return Object.fromEntries(
    lines.flatMap(([name, value]): [string, unknown][] =>
      name && value ? [[name, readAs(value)]] : [],
    ),
  );
}

export function attributeLines(attributes: Record<string, unknown>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name} = ${written(value)}`)
    .join("\n");
}

/** The rule that was typed; null when a price is none, or its bounds are the wrong way round. */
export function ruleOf(typed: Typed, currency: string): Rule | null {
  const [priceMin, priceMax] = [typed.priceMin, typed.priceMax].map((text) =>
    text ? amountOf(text, currency) : undefined,
  );
  if (priceMin === null || priceMax === null) return null;
  if ((priceMin ?? 0) < 0 || (priceMax !== undefined && priceMax < (priceMin ?? 0))) return null;
  return {
    category: typed.category || null,
    priceMin: priceMin ?? null,
    priceMax: priceMax ?? null,
    attributes: attributesIn(typed.attributes),
  };
}

export function typedRule(rule: Rule, currency: string): Typed {
  const typed = (amount: number | null) => (amount === null ? "" : typedAmount(amount, currency));
  return {
    category: rule.category ?? "",
    priceMin: typed(rule.priceMin),
    priceMax: typed(rule.priceMax),
    attributes: attributeLines(rule.attributes),
  };
}

/** A text that would be read as something else stands in quotes. */
function written(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value);
  return readAs(value) === value ? value : JSON.stringify(value);
}

const OTHER_THAN_TEXT = /^(true|false|-?\d+(\.\d+)?|".*"|\[.*\]|\{.*\})$/;

function readAs(text: string): unknown {
  if (!OTHER_THAN_TEXT.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    // `007` is no number, and `"a"b"` no quotation: both are texts.
    return text;
  }
}
