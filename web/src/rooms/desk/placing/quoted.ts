import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import type { Schema } from "@/api/answers";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { Adjustment } from "@/orders/order";
import type { Line, Priced } from "@/orders/sums";

export type Wanted = { id: number; sku: string; quantity: number };
export type Way = {
  method: string;
  name: string;
  cost: number;
  taxAmount?: number;
  taxIncluded?: boolean;
};
export type Quote = Priced & {
  currency: string;
  lines: (Line & { line: number; name: string })[];
  adjustments: Adjustment[];
  missing: string[];
  refusedCoupons: { code: string; reason: string }[];
  shippingMethod: string;
  shippingMethods: Way[];
};

export type Asked = {
  storeId: string;
  userId: string | null;
  items: { sku: string; quantity: number }[];
  destination: Schema<"Address"> | null;
  shippingMethod: string;
  coupons: string[];
};

/** What is wanted, without lines that name nothing yet; what is typed twice is one line. */
export function itemsOf(wanted: readonly Wanted[]): Asked["items"] {
  const counts = new Map<string, number>();
  for (const { sku, quantity } of wanted) {
    if (sku && quantity > 0) counts.set(sku, (counts.get(sku) ?? 0) + quantity);
  }
  return [...counts].map(([sku, quantity]) => ({ sku, quantity }));
}

/** What the order would cost as it stands, by the rules by which it is priced; nothing is kept. */
export function useQuote(asked: Asked) {
  const told = useDeferredValue(JSON.stringify(asked));
  return useQuery<Quote, Problem>({
    queryKey: ["order preview", told],
    queryFn: () => quote(JSON.parse(told) as Asked),
    enabled: Boolean(asked.storeId && asked.items.length),
    placeholderData: keepPreviousData,
  });
}

const NOTHING = { lines: [], adjustments: [], missing: [], refusedCoupons: [] };
const FREE = { shippingCost: 0, taxAmount: 0, totalAmount: 0 };
const NO_WAY = { shippingMethod: "", shippingMethods: [] };

async function quote({ items, ...asked }: Asked): Promise<Quote> {
  const command = { ...asked, quoteId: "preview", lines: items };
  const { data } = await api.POST("/api/v1/commands/preview", {
    body: [{ name: "pricing.QuotePrices", command }],
  });
  const [outcome] = data?.outcomes ?? [];
  if (outcome?.status !== "accepted") {
    const { reason, detail } = (outcome ?? {}) as { reason?: string; detail?: string };
    throw new Problem({ status: 422, reason, detail });
  }
  // What is as ever is left out of an event.
  const [event] = data?.events ?? [];
  return { ...NOTHING, ...FREE, ...NO_WAY, ...(event?.data as Quote) };
}
