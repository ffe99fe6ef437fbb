import type { Fate } from "@/design/CsvPreview";
import type { Row } from "@/design/csv";
import type { Product } from "@/goods/product";
import { amountOf } from "@/words/format";
import type { useProductsWords } from "./words";

type Words = ReturnType<typeof useProductsWords>;
const FIELDS = ["name", "description", "category", "unitPrice"] as const;
export type Before = Pick<
  Product,
  (typeof FIELDS)[number] | "productId" | "currency" | "attributes" | "images"
>;
export type Typed = Pick<Before, (typeof FIELDS)[number] | "currency"> & { sku: string };

/** The product that a row of a file means; what it says nothing of stays as it is. */
export function productOf(
  row: Row,
  kept: ReadonlyMap<string, Before>,
  say: Words,
): Typed & { before?: Before } {
  const { sku = "", name = "", unitPrice = "", currency = "" } = row;
  if (!sku) throw new Error(`${say("sku")}?`);
  if (!name) throw new Error(`${say("name")}?`);
  const before = kept.get(sku);
  const isOther = before !== undefined && before.currency !== currency;
  if (!/^[A-Z]{3}$/.test(currency) || isOther) {
    throw new Error(`${say("currency")}: ${currency || "?"}`);
  }
  const amount = amountOf(unitPrice, currency);
  if (amount === null || amount < 0) throw new Error(`${say("price")}: ${unitPrice || "?"}`);
  const { category = before?.category, description = before?.description ?? "" } = row;
  return {
    sku,
    name,
    unitPrice: amount,
    currency,
    description,
    category: category || null,
    before,
  };
}

export function fateOf({ before, ...now }: Typed & { before?: Before }): Fate {
  if (!before) return "new";
  return FIELDS.every((name) => now[name] === before[name]) ? "same" : "changed";
}
