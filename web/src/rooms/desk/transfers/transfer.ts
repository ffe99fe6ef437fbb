import type { ItemOf } from "@/api/answers";

export const PATH = "/api/v1/inventory/transfers";
export const STATUSES = ["in_transit", "received"] as const;

export type Transfer = ItemOf<typeof PATH>;
export type Position = ItemOf<"/api/v1/inventory/positions">;
export type Line = { sku: string; quantity: number };
export const linesOf = (transfer: Transfer) => transfer.lines as Line[];

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
