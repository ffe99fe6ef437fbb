import type { Schema } from "@/api/answers";

export type Position = Schema<"inventory.StockPosition">;
type Applied = Schema<"inventory.CountedLine">;

/** Where goods lie: of these a count tells how many. */
export type Place = { sku: string; bin: string; lot: string };
/** `book` is what was thought to lie there when the count began; `counted` is as typed. */
export type Line = Place & { expiresOn: string | null; book: number; counted: string };
export type Found = Place & { expiresOn: string | null; quantity: number };
export type StockCount = {
  countId: string;
  warehouseId: string;
  /** Only this bin; empty for all. */
  bin: string;
  /** Whoever counts is not told how many there should be. */
  blind: boolean;
  reason: string;
  lines: Line[];
};
/** `short` are promised and not there; the books `moved` since the count began. */
export type Difference = {
  line: Line;
  book: number;
  counted: number;
  change: number;
  short: number;
  moved: number;
};

export const LINES_MAX = 1000;

export function keyOf({ sku, bin, lot }: Place): string {
  return JSON.stringify([sku, bin, lot]);
}

/** What is to be counted: all that can be sold, in one bin or in all of them, bin by bin. */
export function linesOf(positions: readonly Position[], bin: string): Line[] {
  return positions
    .filter((one) => one.status === "available" && one.onHand > 0)
    .filter((one) => bin === "" || one.bin === bin)
    .map(({ sku, lot, expiresOn, onHand, ...one }) => ({
      ...{ sku, lot, expiresOn, bin: one.bin },
      book: onHand,
      counted: "",
    }))
    .sort((a, b) => a.bin.localeCompare(b.bin) || a.sku.localeCompare(b.sku));
}

/** A whole number from nothing on; null for what is none. */
export function quantityOf(typed: string): number | null {
  const quantity = Number(typed);
  return typed.trim() !== "" && Number.isSafeInteger(quantity) && quantity >= 0 ? quantity : null;
}

/** These were found: in a place that is listed, or in one that nobody knew of. */
export function withFound(lines: readonly Line[], found: Found): Line[] {
  const { quantity, ...place } = found;
  const counted = String(quantity);
  const key = keyOf(place);
  if (lines.some((line) => keyOf(line) === key)) {
    return lines.map((line) => (keyOf(line) === key ? { ...line, counted } : line));
  }
  return [...lines, { ...place, book: 0, counted }];
}

export function isCounted(line: Line): boolean {
  return quantityOf(line.counted) !== null;
}

/** Where the count and the books as they are now disagree. What was not counted is left out. */
export function differencesOf(lines: readonly Line[], now: readonly Position[]): Difference[] {
  const sellable = now.filter((one) => one.status === "available");
  const books = new Map(sellable.map((one) => [keyOf(one), one]));
  return lines.flatMap((line) => {
    const counted = quantityOf(line.counted);
    const position = books.get(keyOf(line));
    const book = position?.onHand ?? 0;
    if (counted === null || counted === book) return [];
    const short = Math.max(0, (position?.reserved ?? 0) - counted);
    return [{ line, book, counted, change: counted - book, short, moved: book - line.book }];
  });
}

/** What is sent: the differences, as many at once as one count may have. */
export function bodiesOf(count: StockCount, differences: readonly Difference[]) {
  const lines: Applied[] = differences.map(({ line, counted }) => {
    const { sku, bin, lot, expiresOn } = line;
    return { sku, bin, lot, expiresOn, quantity: counted };
  });
  const { countId, warehouseId, reason } = count;
  const parts = Math.ceil(lines.length / LINES_MAX);
  return Array.from({ length: parts }, (_, n) => ({
    countId: `${countId}-${n + 1}`,
    warehouseId,
    ...(reason && { reason }),
    lines: lines.slice(n * LINES_MAX, (n + 1) * LINES_MAX),
  }));
}
