import { expect, it } from "vitest";
import {
  differencesOf,
  isCounted,
  keyOf,
  LINES_MAX,
  linesOf,
  type Position,
  partsOf,
  quantityOf,
  type Recorded,
  type Typed,
  talliesOf,
  typedAt,
  withoutRecorded,
  withTallies,
} from "./count";

function position(sku: string, onHand: number, more: Partial<Position> = {}): Position {
  const place = { sku, warehouseId: "w", bin: "", lot: "", status: "available" };
  const known = { expiresOn: null, reserved: 0, available: onHand };
  return { ...place, ...known, onHand, ...more };
}
const ABOUT = { countedAt: "2026-01-01T00:00:00Z", countedBy: "ana" };
function recorded(sku: string, quantity: number, book: number, bin = ""): Recorded {
  return { sku, bin, lot: "", expiresOn: null, quantity, book, ...ABOUT };
}
const at = (sku: string, bin = "") => ({ sku, bin, lot: "", expiresOn: null });
const NOTHING: Typed = {};
const NOW = new Date("2026-01-01T10:00:00Z");

it("what can be sold is counted, bin by bin, or in one bin only", () => {
  const known = [
    position("LAMP", 3, { bin: "B" }),
    position("CHAIR", 2, { bin: "A" }),
    position("SHADE", 9, { bin: "A", status: "damaged" }),
    position("GONE", 0, { bin: "A" }),
  ];
  expect(linesOf(known, "", [], NOTHING).map((line) => line.sku)).toEqual(["CHAIR", "LAMP"]);
  const bin = linesOf(known, "B", [], NOTHING);
  expect(bin.map((line) => [line.sku, line.book])).toEqual([["LAMP", 3]]);
});

it("a count is a whole number from nothing on, and nothing typed is no count", () => {
  expect(["0", "12", "", " ", "-1", "1.5", "x"].map(quantityOf)).toEqual([
    ...[0, 12],
    ...[null, null, null, null, null],
  ]);
});

it("what others recorded stands in its place, what is typed here before it is recorded too", () => {
  const books = [position("LAMP", 3), position("CHAIR", 2)];
  const told = [recorded("LAMP", 5, 3), recorded("OIL", 1, 0, "Z")];
  const typed = typedAt(NOTHING, at("LAMP"), "6", NOW);
  const lines = linesOf(books, "", told, typed);
  expect(lines.map(({ sku, counted, bookThen }) => [sku, counted, bookThen])).toEqual([
    ["CHAIR", "", null],
    ["LAMP", "6", 3],
    ["OIL", "1", 0],
  ]);
  expect(lines.filter(isCounted)).toHaveLength(2);
});

it("what is no number is not recorded, and what was emptied is taken back", () => {
  let typed = typedAt(NOTHING, at("LAMP"), "2", NOW);
  typed = typedAt(typedAt(typed, at("CHAIR"), "1.5", NOW), at("OIL"), "", NOW);
  expect(talliesOf(typed).map(({ sku, quantity }) => [sku, quantity])).toEqual([
    ["LAMP", 2],
    ["OIL", null],
  ]);
  expect(Object.keys(withoutRecorded(typed, typed))).toEqual([keyOf(at("CHAIR"))]);
  const anew = typedAt(typed, at("LAMP"), "3", NOW);
  expect(withoutRecorded(anew, typed)).toHaveProperty([keyOf(at("LAMP"))]);
});

it("a tally bears the moment it was typed, and the same typed anew is another one", () => {
  const typed = typedAt(NOTHING, at("LAMP"), "2", NOW);
  expect(talliesOf(typed)).toEqual([
    { ...at("LAMP"), quantity: 2, countedAt: "2026-01-01T10:00:00.000Z" },
  ]);
  expect(withoutRecorded(typed, typed)).toEqual({});
  const anew = typedAt(typed, at("LAMP"), "2", new Date("2026-01-01T10:05:00Z"));
  expect(withoutRecorded(anew, typed)).toEqual(anew);
});

it("what was sent is shown as recorded before the server is asked again", () => {
  const sent = [
    { ...at("LAMP"), quantity: 4 },
    { ...at("OIL"), quantity: null },
  ];
  const shown = withTallies([recorded("LAMP", 5, 3), recorded("OIL", 1, 0)], sent, () => ({
    ...ABOUT,
    book: 3,
  }));
  expect(shown).toEqual([recorded("LAMP", 4, 3)]);
});

it("differences are from the books as they are now, and tell what moved and what is short", () => {
  const now = [position("LAMP", 4, { reserved: 3 }), position("CHAIR", 1)];
  const told = [recorded("LAMP", 2, 5), recorded("CHAIR", 1, 2)];
  expect(differencesOf(linesOf(now, "", told, NOTHING))).toEqual([
    expect.objectContaining({ book: 4, counted: 2, change: -2, short: 1, moved: -1 }),
  ]);
});

it("what nobody knew of is a difference from nothing, and damaged goods are another place", () => {
  const now = [position("LAMP", 4, { status: "damaged" })];
  const lines = linesOf(now, "", [recorded("LAMP", 4, 0)], NOTHING);
  expect(differencesOf(lines).map((one) => one.change)).toEqual([4]);
});

it("much at once is sent in parts", () => {
  const many = Array.from({ length: LINES_MAX + 1 }, (_, n) => n);
  expect(partsOf(many).map((part) => part.length)).toEqual([LINES_MAX, 1]);
  expect(partsOf([])).toEqual([]);
});
