import type { Schema } from "@/api/answers";

export type Promotion = Schema<"pricing.PromotionAnswer">;
export type Reward = {
  kind: "percent" | "amount" | "buy_x_get_y" | "free_shipping";
  rate?: number;
  amount?: number;
  currency?: string | null;
  buy?: number;
  get?: number;
};
export type Conditions = {
  skus?: string[];
  storeIds?: string[];
  spendMin?: number;
  startsAt?: string | null;
  endsAt?: string | null;
  coupon?: boolean;
};
export const rewardOf = (promotion: Promotion) => promotion.reward as Reward;
export const conditionsOf = (promotion: Promotion) => promotion.conditions as Conditions;

export const KINDS = ["percent", "amount", "buy_x_get_y", "free_shipping"] as const;
const PPM_PER_PERCENT = 10_000;

/** `19` or `8,875` as parts per million; null when it is no rate. */
export function ppmOf(percent: string): number | null {
  const value = Number(percent.trim().replace(",", "."));
  if (!percent.trim() || Number.isNaN(value) || value < 0 || value > 100) return null;
  return Math.round(value * PPM_PER_PERCENT);
}

export const percentOf = (ppm: number) => ppm / PPM_PER_PERCENT;

/** `KETTLE-1 x 2, MUG` as lines; a SKU without a number is one. */
export function linesOf(text: string): { sku: string; quantity: number }[] {
  return text
    .split(/[\n,;]+/)
    .map((part) => /^\s*(\S+?)(?:\s*(?:x|×|\s)\s*(\d+))?\s*$/i.exec(part))
    .flatMap((found) => (found?.[1] ? [{ sku: found[1], quantity: Number(found[2] ?? 1) }] : []));
}

export type Adjustment = {
  line: number | null;
  kind: string;
  ruleId: string;
  amount: number;
  reason: string;
};
export type QuotedLine = {
  line: number;
  sku: string;
  name: string;
  quantity: number;
  unitPrice: number;
  discountAmount?: number;
  totalPrice: number;
  taxAmount?: number;
};
/** What pricing answers to a quote or a preview. */
export type Quoted = {
  currency: string;
  lines?: QuotedLine[];
  missing?: string[];
  subtotal?: number;
  discountAmount?: number;
  taxAmount?: number;
  shippingCost?: number;
  totalAmount?: number;
  adjustments?: Adjustment[];
  refusedCoupons?: [string, string][];
};
