import type { Schema } from "@/api/answers";
import type { Fate } from "@/design/CsvPreview";
import type { Row } from "@/design/csv";
import { amountOf, plainAmount } from "@/words/format";
import type { usePricesWords } from "./words";

type Words = ReturnType<typeof usePricesWords>;
type Kept = Pick<Schema<"pricing.ListPriceAnswer">, (typeof PRICE_NAMES)[number] | "currency">;

const PRICE_NAMES = ["sku", "quantityMin", "unitPrice", "validFrom", "validTo"] as const;
/** What a file of prices holds; `priceOf` reads it again. */
export const PRICE_COLUMNS = PRICE_NAMES.map((name) => ({
  name,
  value: (one: Kept) =>
    name === "unitPrice" ? plainAmount(one.unitPrice, one.currency) : one[name],
}));

/** A day, or a moment of one; without a zone it is the reader's time. */
const MOMENT = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const DAY_LENGTH = 10;
const ZONE = /(Z|[+-]\d{2}:\d{2})$/;

/** The price that a row of a file means; an Error says what is wrong with it. */
export function priceOf(row: Row, currency: string, say: Words) {
  const { sku = "", unitPrice = "", quantityMin = "", validFrom = "", validTo = "" } = row;
  if (!sku) throw new Error(`${say("sku")}?`);
  const amount = amountOf(unitPrice, currency);
  if (amount === null || amount < 0) throw new Error(`${say("price")}: ${unitPrice || "?"}`);
  const quantity = Number(quantityMin || 1);
  if (!Number.isInteger(quantity) || quantity < 1)
    throw new Error(`${say("from")}: ${quantityMin}`);
  const from = momentOf(validFrom);
  if (from === undefined) throw new Error(`${say("validFrom")}: ${validFrom}`);
  const to = momentOf(validTo, 1);
  const isOver = Boolean(from && to && to <= from);
  if (to === undefined || isOver) throw new Error(`${say("validTo")}: ${validTo}`);
  return { sku, unitPrice: amount, quantityMin: quantity, validFrom: from, validTo: to };
}

type Dated = { sku: string; quantityMin: number; validFrom: string | null };
const time = (at: string | null) => at && Date.parse(at);

/** A list has one price for each of these. */
export const keyOf = ({ sku, quantityMin, validFrom }: Dated) =>
  `${sku} ${quantityMin} ${time(validFrom)}`;

type Price = ReturnType<typeof priceOf>;

export function fateOf(price: Price & { before?: Pick<Kept, "unitPrice" | "validTo"> }): Fate {
  const { before, unitPrice, validTo } = price;
  if (!before) return "new";
  const isSame = unitPrice === before.unitPrice && time(validTo) === time(before.validTo);
  return isSame ? "same" : "changed";
}

/** Null where nothing stands, undefined where it is no moment; a day begins so many days later. */
function momentOf(typed: string, later = 0): string | null | undefined {
  if (!typed) return null;
  const isDay = typed.length === DAY_LENGTH;
  const found = new Date(isDay ? `${typed}T00:00` : typed);
  if (!MOMENT.test(typed) || Number.isNaN(found.getTime())) return undefined;
  // As it is written: a moment may be finer than a Date.
  if (!isDay && ZONE.test(typed)) return typed;
  if (isDay) found.setDate(found.getDate() + later);
  return found.toISOString();
}
