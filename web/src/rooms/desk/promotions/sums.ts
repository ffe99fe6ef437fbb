import type { Quote } from "./preview";

export const SUMS = ["subtotal", "shipping", "tax", "total"] as const;
export type Sum = (typeof SUMS)[number];

/** What the goods cost after promotions, what sending costs, the tax, and all of it. */
export function sumsOf(quote: Quote): Record<Sum, number> {
  const { subtotal = 0, shippingCost = 0, taxAmount = 0, totalAmount = 0 } = quote;
  return { subtotal, shipping: shippingCost, tax: taxAmount, total: totalAmount };
}
