import type { Schema } from "@/api/answers";

export type Position = Schema<"inventory.StockPosition">;
export type Count = Schema<"inventory.CountAnswer">;
export type Recorded = Schema<"inventory.CountedPlaceAnswer">;
export type Tally = Schema<"inventory.Tally">;

/** Where goods lie: of these a count tells how many. */
export type Place = { sku: string; bin: string; lot: string; expiresOn: string | null };
export type Found = Place & { quantity: number };
/** What was typed and is not recorded yet, by place, and when it was typed. */
export type Typed = Readonly<Record<string, Place & { counted: string; countedAt?: string }>>;
/** `book` is what is thought to lie there now, `bookThen` what was when it was counted. */
export type Line = Place & {
  book: number;
  bookThen: number | null;
  reserved: number;
  counted: string;
};
/** `short` are promised and not there; the books `moved` since the place was counted. */
export type Difference = {
  line: Line;
  book: number;
  counted: number;
  change: number;
  short: number;
  moved: number;
};

export const LINES_MAX = 1000;

export function keyOf({ sku, bin, lot }: Pick<Place, "sku" | "bin" | "lot">): string {
  return JSON.stringify([sku, bin, lot]);
}

/**
 * All that is to be counted, bin by bin: what can be sold there by the books as they are now, and
 * what somebody found where the books knew of none.
 */
export function linesOf(
  books: readonly Position[],
  bin: string,
  recorded: readonly Recorded[],
  typed: Typed,
): Line[] {
  const sellable = books.filter((one) => one.status === "available");
  const there = sellable.filter((one) => one.onHand > 0 && (bin === "" || one.bin === bin));
  const known = new Map(sellable.map((one) => [keyOf(one), one]));
  const told = new Map(recorded.map((one) => [keyOf(one), one]));
  const places = new Map<string, Place>();
  for (const place of [...there, ...recorded, ...Object.values(typed)]) {
    const { sku, lot, expiresOn } = place;
    const key = keyOf(place);
    if (!places.has(key)) places.set(key, { sku, bin: place.bin, lot, expiresOn });
  }
  return [...places]
    .map(([key, place]) => ({
      ...place,
      book: known.get(key)?.onHand ?? 0,
      bookThen: told.get(key)?.book ?? null,
      reserved: known.get(key)?.reserved ?? 0,
      counted: typed[key]?.counted ?? String(told.get(key)?.quantity ?? ""),
    }))
    .sort((a, b) => a.bin.localeCompare(b.bin) || a.sku.localeCompare(b.sku));
}

/** A whole number from nothing on; null for what is none. */
export function quantityOf(typed: string): number | null {
  const quantity = Number(typed);
  return typed.trim() !== "" && Number.isSafeInteger(quantity) && quantity >= 0 ? quantity : null;
}

/** These were typed for a place, or found there, at this moment and not when they are sent. */
export function typedAt(typed: Typed, place: Place, counted: string, at: Date): Typed {
  const { sku, bin, lot, expiresOn } = place;
  const one = { sku, bin, lot, expiresOn, counted, countedAt: at.toISOString() };
  return { ...typed, [keyOf(place)]: one };
}

/** What can be recorded of it: what is no number stays in its field, what was emptied is none. */
export function talliesOf(typed: Typed): Tally[] {
  return Object.values(typed).flatMap(({ counted, ...place }) => {
    const quantity = quantityOf(counted);
    return quantity === null && counted.trim() !== "" ? [] : [{ ...place, quantity }];
  });
}

/** What is left to record when these were; a place typed anew meanwhile is. */
export function withoutRecorded(typed: Typed, recorded: Typed): Typed {
  const left = Object.entries(typed).filter(
    ([key, one]) => !isSame(recorded[key], one) || !talliesOf({ [key]: one }).length,
  );
  return Object.fromEntries(left);
}

function isSame(sent: Typed[string] | undefined, now: Typed[string]): boolean {
  return sent?.counted === now.counted && sent.countedAt === now.countedAt;
}

/** The recorded places with these on top, as the server has them from now on. */
export function withTallies(
  recorded: readonly Recorded[],
  tallies: readonly Tally[],
  about: (tally: Tally) => Pick<Recorded, "book" | "countedAt" | "countedBy">,
): Recorded[] {
  const all = new Map(recorded.map((one) => [keyOf(one), one]));
  for (const tally of tallies) {
    const { sku, bin = "", lot = "", expiresOn = null, quantity } = tally;
    const place = { sku, bin, lot, expiresOn };
    if (quantity === null || quantity === undefined) all.delete(keyOf(place));
    else all.set(keyOf(place), { ...place, quantity, ...about(tally) });
  }
  return [...all.values()];
}

export function isCounted(line: Line): boolean {
  return quantityOf(line.counted) !== null;
}

/** Where the count and the books as they are now disagree. What was not counted is left out. */
export function differencesOf(lines: readonly Line[]): Difference[] {
  return lines.flatMap((line) => {
    const { book, reserved } = line;
    const counted = quantityOf(line.counted);
    if (counted === null || counted === book) return [];
    const short = Math.max(0, reserved - counted);
    return [
      { line, book, counted, change: counted - book, short, moved: book - (line.bookThen ?? book) },
    ];
  });
}

/** Parts of a list that one request may bear. */
export function partsOf<Item>(items: readonly Item[]): Item[][] {
  const parts = Math.ceil(items.length / LINES_MAX);
  return Array.from({ length: parts }, (_, n) => items.slice(n * LINES_MAX, (n + 1) * LINES_MAX));
}

/** The warehouse, and the bin where only that is counted. */
export function whereOf(
  { warehouseId, bin }: Pick<Count, "warehouseId" | "bin">,
  warehouses: ReadonlyMap<string, string>,
  called: string,
): string {
  const where = warehouses.get(warehouseId) ?? warehouseId;
  return bin ? `${where}, ${called} ${bin}` : where;
}
