import { expect, it } from "vitest";
import {
  bodiesOf,
  differencesOf,
  isCounted,
  LINES_MAX,
  linesOf,
  type Position,
  quantityOf,
  type StockCount,
  withFound,
} from "./count";

function position(sku: string, onHand: number, more: Partial<Position> = {}): Position {
  const place = { sku, warehouseId: "w", bin: "", lot: "", status: "available" };
  const known = { expiresOn: null, reserved: 0, available: onHand };
  return { ...place, ...known, onHand, ...more };
}
const COUNT: StockCount = {
  countId: "c",
  warehouseId: "w",
  bin: "",
  blind: false,
  reason: "",
  lines: [],
};

it("what can be sold is counted, bin by bin, or in one bin only", () => {
  const known = [
    position("LAMP", 3, { bin: "B" }),
    position("CHAIR", 2, { bin: "A" }),
    position("SHADE", 9, { bin: "A", status: "damaged" }),
    position("GONE", 0, { bin: "A" }),
  ];
  expect(linesOf(known, "").map((line) => line.sku)).toEqual(["CHAIR", "LAMP"]);
  expect(linesOf(known, "B").map((line) => [line.sku, line.book])).toEqual([["LAMP", 3]]);
});

it("a count is a whole number from nothing on, and nothing typed is no count", () => {
  expect(["0", "12", "", " ", "-1", "1.5", "x"].map(quantityOf)).toEqual([
    ...[0, 12],
    ...[null, null, null, null, null],
  ]);
});

it("what is found counts where it is listed, and is added where nobody knew of it", () => {
  const lines = linesOf([position("LAMP", 3, { bin: "B" })], "");
  const known = { sku: "LAMP", bin: "B", lot: "", expiresOn: null, quantity: 0 };
  expect(withFound(lines, known)).toEqual([{ ...lines[0], counted: "0" }]);
  const other = withFound(lines, { ...known, bin: "C", quantity: 4 });
  expect(other.map((line) => [line.bin, line.book, line.counted])).toEqual([
    ["B", 3, ""],
    ["C", 0, "4"],
  ]);
  expect(other.filter(isCounted)).toHaveLength(1);
});

it("differences are from the books as they are now, and tell what moved and what is short", () => {
  const lines = linesOf([position("LAMP", 5), position("CHAIR", 2), position("SHADE", 1)], "");
  const counted = lines.map((line) => ({ ...line, counted: line.sku === "LAMP" ? "2" : "" }));
  const now = [position("LAMP", 4, { reserved: 3 }), position("CHAIR", 1)];
  expect(differencesOf(counted, now)).toEqual([
    expect.objectContaining({ book: 4, counted: 2, change: -2, short: 1, moved: -1 }),
  ]);
  expect(differencesOf(counted, [position("LAMP", 2)])).toEqual([]);
});

it("what nobody knew of is a difference from nothing, and damaged goods are another place", () => {
  const lines = withFound([], { sku: "LAMP", bin: "", lot: "", expiresOn: null, quantity: 4 });
  const now = [position("LAMP", 4, { status: "damaged" })];
  expect(differencesOf(lines, now).map((one) => one.change)).toEqual([4]);
});

it("a large count is sent in parts, each under an id that stays the same", () => {
  const many = Array.from({ length: LINES_MAX + 1 }, (_, n) => position(`S${n}`, 1));
  const lines = linesOf(many, "").map((line) => ({ ...line, counted: "2" }));
  const bodies = bodiesOf(COUNT, differencesOf(lines, many));
  expect(bodies.map((body) => [body.countId, body.lines.length])).toEqual([
    ["c-1", LINES_MAX],
    ["c-2", 1],
  ]);
  expect(bodies[1]).not.toHaveProperty("reason");
  expect(bodiesOf(COUNT, [])).toEqual([]);
});
