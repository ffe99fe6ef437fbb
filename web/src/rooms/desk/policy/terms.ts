import type { Schema } from "@/api/answers";
import { amountOf, decimals, typedAmount, typedNumber } from "@/words/format";

export type Terms = Required<Schema<"returns.Terms">>;

/** The terms as they stand in the fields of a form. */
export type Draft = Record<keyof Terms, string>;

const POINTS_PER_PERCENT = 100;

export function draftOf(terms: Terms, currency: string): Draft {
  return {
    windowDays: String(terms.windowDays),
    claimDays: String(terms.claimDays),
    freightPaidBy: terms.freightPaidBy,
    freightFee: typedAmount(terms.freightFee, currency),
    restockingBasisPoints: typedNumber(terms.restockingBasisPoints / POINTS_PER_PERCENT),
    outboundFreight: terms.outboundFreight,
    exchangeSent: terms.exchangeSent,
  };
}

/** The terms that were typed; null when a figure is none. */
export function termsOf(draft: Draft, currency: string): Terms | null {
  const freightFee = draft.freightFee.trim() ? amountOf(draft.freightFee, currency) : 0;
  const percent = Number(draft.restockingBasisPoints.trim().replace(",", "."));
  const restockingBasisPoints = Math.round(percent * POINTS_PER_PERCENT);
  const windowDays = Number(draft.windowDays);
  const claimDays = Number(draft.claimDays);
  const areWhole = [windowDays, claimDays].every((days) => Number.isInteger(days) && days >= 0);
  const isShare = percent >= 0 && percent <= 100;
  if (freightFee === null || freightFee < 0 || !areWhole || !isShare) return null;
  return {
    windowDays,
    claimDays,
    freightFee,
    restockingBasisPoints,
    freightPaidBy: draft.freightPaidBy === "customer" ? "customer" : "store",
    outboundFreight: draft.outboundFreight === "kept" ? "kept" : "refunded",
    exchangeSent: draft.exchangeSent === "at_once" ? "at_once" : "received",
  };
}

/** What the buyer gets of a hundred, and what the store keeps, as an example. */
export function exampleOf(terms: Terms, currency: string): { paid: number; kept: number } {
  const paid = 100 * 10 ** decimals(currency);
  const freight = terms.freightPaidBy === "customer" ? terms.freightFee : 0;
  const restocking = Math.round((paid * terms.restockingBasisPoints) / 10_000);
  return { paid, kept: Math.min(paid, freight + restocking) };
}
