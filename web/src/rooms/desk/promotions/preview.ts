import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { Adjustment } from "@/orders/order";
import type { Promotion } from "./draft";

export type Line = { sku: string; quantity: number };
export type QuotedLine = Line & {
  line: number;
  name: string;
  unitPrice: number;
  discountAmount?: number;
  totalPrice: number;
};
export type Way = { method: string; name: string; cost: number };
export type Quote = {
  currency: string;
  shippingMethod?: string;
  shippingMethods?: Way[];
  lines?: QuotedLine[];
  missing?: string[];
  subtotal?: number;
  discountAmount?: number;
  taxAmount?: number;
  shippingCost?: number;
  totalAmount?: number;
  adjustments?: Adjustment[];
};

export type Typed = { country: string; zipCode: string; state: string; method: string };
export const NOWHERE: Typed = { country: "", zipCode: "", state: "", method: "" };

export type Tried = { storeId: string; lines: Line[]; to: Typed };

/** What the cart would cost with the promotion and what it costs now; nothing is kept of it. */
export function usePreview(promotion: Promotion | null, cart: Tried) {
  const asked = useDeferredValue(JSON.stringify({ promotion, ...cart }));
  const told = JSON.parse(asked) as Partial<Asked>;
  const ready = Boolean(told.promotion && told.storeId && told.lines?.length);
  return useQuery<{ now: Quote; then: Quote }, Problem>({
    queryKey: ["promotion preview", asked],
    queryFn: () => preview(told as Asked),
    enabled: ready,
    placeholderData: keepPreviousData,
  });
}

/** Where the cart goes, as far as taxes and freight ask; null while no country is chosen. */
export function placeOf(typed: Typed) {
  const { country, zipCode, state } = typed;
  return country ? { street: "-", city: "-", zipCode, state, country } : null;
}

type Asked = Tried & { promotion: Promotion };

async function preview({ promotion, storeId, lines, to }: Asked) {
  const cart = { storeId, lines, destination: placeOf(to), shippingMethod: to.method };
  // Shown without its coupon and from today on: what it gives, not whether it may.
  const free = {
    ...promotion,
    conditions: { ...promotion.conditions, coupon: false, startsAt: null },
  };
  const { data } = await api.POST("/api/v1/commands/preview", {
    body: [
      { name: "pricing.PreviewPromotion", command: { ...cart, quoteId: "preview-now" } },
      {
        name: "pricing.PreviewPromotion",
        command: { ...cart, quoteId: "preview-then", promotion: free },
      },
    ],
  });
  const refused = data?.outcomes.find((outcome) => outcome.status !== "accepted");
  if (refused) {
    const { reason, detail } = refused as { reason?: string; detail?: string };
    throw new Problem({ status: 422, reason, detail });
  }
  const told = (data?.events ?? []).filter((event) => event.type === "pricing.PricesQuoted");
  const [now, then] = told.map((event) => event.data as Quote);
  if (!now || !then) throw new Problem({ status: 422 });
  return { now, then };
}
