import type { Schema } from "@/api/answers";

export type Vendor = Schema<"vendors.VendorAnswer">;
export type Supplied = {
  sku: string;
  vendorSku: string;
  unitCost: number;
  orderQuantityMin: number;
  leadTimeDays: number | null;
};
export const suppliesOf = (vendor: Vendor) => vendor.productsSupplied as Supplied[];

const POINTS_PER_PERCENT = 100;

/** `9,5` as hundredths of a percent; null when it is no percentage. */
export function pointsOf(percent: string): number | null {
  const value = Number(percent.trim().replace(",", "."));
  if (!percent.trim() || Number.isNaN(value) || value < 0 || value > 100) return null;
  return Math.round(value * POINTS_PER_PERCENT);
}
