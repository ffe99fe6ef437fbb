import type { ItemOf } from "@/api/answers";

export const PATH = "/api/v1/inventory/transfers";
export const STATUSES = ["in_transit", "received"] as const;

export type Transfer = ItemOf<typeof PATH>;
export type Position = ItemOf<"/api/v1/inventory/positions">;
export type Line = { sku: string; quantity: number; lot?: string };
export const linesOf = (transfer: Transfer) => transfer.lines as Line[];

/** What was sent of each article and lot, from whichever bins. */
export function sentOf(transfer: Transfer): Line[] {
  const kinds = new Map<string, Line>();
  for (const { sku, lot = "", quantity } of linesOf(transfer)) {
    const kind = JSON.stringify([sku, lot]);
    kinds.set(kind, { sku, lot, quantity: (kinds.get(kind)?.quantity ?? 0) + quantity });
  }
  return [...kinds.values()];
}

/** How many did not come of what was counted when it arrived. */
export function lostOf(transfer: Transfer): number {
  const came = transfer.arrived as Line[];
  return sentOf(transfer).reduce((lost, { sku, lot, quantity }) => {
    const found = came.filter((one) => one.sku === sku && (one.lot ?? "") === lot);
    const count = found.reduce((sum, one) => sum + one.quantity, 0);
    return found.length ? lost + quantity - count : lost;
  }, 0);
}

/** What goes, as it is typed: so many of what lies in one place. */
export type Typed = { id: number; sku: string; position: Position | null; quantity: number };

export const placeKey = ({ bin, lot, status }: Position) => JSON.stringify([bin, lot, status]);
/** What no order was promised of what lies there. */
export const freeOf = ({ onHand, reserved }: Position) => onHand - reserved;

/** The lines as they are sent; without what names no place yet. */
export function goingOf(typed: readonly Typed[]) {
  return typed.flatMap(({ position, quantity }) => {
    if (!position || quantity < 1) return [];
    const { sku, bin, lot, status } = position;
    return [{ sku, quantity, bin, lot, status: status as "available" }];
  });
}
