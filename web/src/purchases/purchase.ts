import type { Schema } from "@/api/answers";
import type { Tone } from "@/design/Badge";

export type Purchase = Schema<"vendors.PurchaseOrderAnswer">;
export type PurchaseLine = Schema<"vendors.PurchaseLine">;
export type Receipt = {
  receiptId: string;
  receivedAt: string;
  lines: { sku: string; quantity: number }[];
};

export const STATUSES = [
  "draft",
  "sent",
  "confirmed",
  "partially_received",
  "received",
  "closed",
  "cancelled",
] as const;
export type PurchaseStatus = (typeof STATUSES)[number];
export const TONES: Record<PurchaseStatus, Tone> = {
  draft: "quiet",
  sent: "info",
  confirmed: "info",
  partially_received: "warn",
  received: "good",
  closed: "quiet",
  cancelled: "quiet",
};

export const linesOf = (purchase: Purchase) => purchase.lines as PurchaseLine[];
export const receiptsOf = (purchase: Purchase) => purchase.receipts as Receipt[];

/** How much of each SKU has come. */
export function cameOf(purchase: Purchase): Map<string, number> {
  const came = new Map<string, number>();
  for (const { sku, quantity } of receiptsOf(purchase).flatMap((receipt) => receipt.lines)) {
    came.set(sku, (came.get(sku) ?? 0) + quantity);
  }
  return came;
}

/** What people call it: the end of its id. */
export function purchaseNumber(purchaseOrderId: string): string {
  return `PO-${purchaseOrderId.replaceAll("-", "").slice(-8).toUpperCase()}`;
}

export function numberOf(purchase: Purchase): string {
  return purchaseNumber(purchase.purchaseOrderId);
}
