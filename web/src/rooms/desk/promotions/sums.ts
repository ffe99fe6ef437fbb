import type { Quote } from "./preview";

export const SUMS = ["subtotal", "shipping", "tax", "total"] as const;
export type Sum = (typeof SUMS)[number];

/** What the goods cost after promotions, what sending costs, the tax, and all of it. */
export function sumsOf(quote: Quote): Record<Sum, number> {
  const { subtotal = 0, shippingCost = 0, taxAmount = 0, totalAmount = 0 } = quote;
  return { subtotal, shipping: shippingCost, tax: taxAmount, total: totalAmount };
}

/** Where the cart goes, as far as taxes and freight ask; null while no country is chosen. */
export function placeOf(typed: Typed) {
  const { country, zipCode, state } = typed;
  return country ? { street: "-", city: "-", zipCode, state, country } : null;
}

export type Typed = { country: string; zipCode: string; state: string; method: string };
export const NOWHERE: Typed = { country: "", zipCode: "", state: "", method: "" };
