import type { Schema } from "@/api/answers";
import type { Figures } from "@/live/feed";

export type InStatus = Schema<"orders.OrdersInStatus">;
export type StockTotals = Schema<"inventory.StockTotals">;
export type ShipmentCounts = Schema<"shipping.ShipmentCounts">;
export type PaymentTotal = Schema<"payments.TotalAnswer">;

/** The figures this page shows; what the viewer may not see is not there. */
export type Seen = {
  orders: readonly InStatus[];
  stock: StockTotals | null;
  shipments: ShipmentCounts | null;
  payments: readonly PaymentTotal[];
};

function listOf<Item>(figures: Figures, name: string): readonly Item[] {
  return (figures[name] as { items?: Item[] } | undefined)?.items ?? [];
}

export function seen(figures: Figures): Seen {
  return {
    orders: listOf(figures, "orders.CountOrders"),
    stock: (figures["inventory.SumStock"] as StockTotals | undefined) ?? null,
    shipments: (figures["shipping.CountShipments"] as ShipmentCounts | undefined) ?? null,
    payments: listOf(figures, "payments.ListTotals"),
  };
}

const GONE = ["Delivered", "PartiallyReturned", "Returned", "Cancelled", "Cancelling"];

export function isOpen({ status }: InStatus): boolean {
  return !GONE.includes(status);
}

export function countOf(orders: readonly InStatus[]): number {
  return orders.reduce((sum, each) => sum + each.orders, 0);
}

/** What they are worth, by currency, the greatest first. */
export function worthOf(orders: readonly InStatus[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const { currency, totalAmount } of orders) {
    sums.set(currency, (sums.get(currency) ?? 0) + totalAmount);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}

export const SPANS = { hour: 12, day: 24, week: 7, month: 30 } as const;
export type Span = keyof typeof SPANS;
const STEP_MS: Record<Span, number> = {
  hour: 300_000,
  day: 3_600_000,
  week: 86_400_000,
  month: 86_400_000,
};

/** The shortest span that shows all of these moments, else the longest. */
export function fitting(moments: readonly string[], now: number): Span {
  const spans = Object.keys(SPANS) as Span[];
  const oldest = Math.min(now, ...moments.map((moment) => Date.parse(moment)));
  return spans.find((span) => now - oldest <= SPANS[span] * STEP_MS[span]) ?? "month";
}

/** The question that fills the span until now; it stays the same until a step is over. */
export function stepsOf(span: Span, now: number): { since: string; stepS: number; limit: number } {
  const step = STEP_MS[span];
  const end = Math.ceil(now / step) * step;
  const since = new Date(end - SPANS[span] * step).toISOString();
  return { since, stepS: step / 1000, limit: 500 };
}

/** Each step of the span with what was counted in it; the server leaves out those without any. */
export function counted(
  found: readonly { beginsAt: string; value: number }[],
  span: Span,
  now: number,
): { from: number; value: number }[] {
  const step = STEP_MS[span];
  const begin = Date.parse(stepsOf(span, now).since);
  const counts = Array.from({ length: SPANS[span] }, (_, n) => ({
    from: begin + n * step,
    value: 0,
  }));
  for (const { beginsAt, value } of found) {
    const there = counts[Math.round((Date.parse(beginsAt) - begin) / step)];
    if (there) there.value += value;
  }
  return counts;
}
