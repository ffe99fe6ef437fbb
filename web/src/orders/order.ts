import type { Schema } from "@/api/answers";
import type { Tone } from "@/design/Badge";

export type Order = Schema<"orders.OrderAnswer">;
export type OrderLine = {
  line: number;
  sku: string;
  productId: string;
  name: string;
  quantity: number;
  unitPrice: number;
  totalPrice: number;
  discountAmount?: number;
  taxAmount?: number;
  taxIncluded?: boolean;
  quantityReady?: number;
  quantityShipped?: number;
  quantityAwaited?: number;
};
export type Place = Schema<"Address">;
export type Adjustment = Schema<"Adjustment">;

export const linesOf = (order: { lines: OrderLine[] }) => order.lines;
export const adjustmentsOf = (order: Order) => order.adjustments as Adjustment[];
export const addressOf = (address: unknown) => address as Place | null;

/** Who bought it: by name, also a guest's that stands on the parcel only, or else by email. */
export function buyerOf(order: Pick<Order, "customerName" | "shippingAddress" | "email">): string {
  return order.customerName || addressOf(order.shippingAddress)?.recipient || order.email || "";
}

/** Every status an order can have, in the order of its way. */
export const STATUSES = [
  "Pricing",
  "Placed",
  "Reserved",
  "AwaitingStock",
  "Confirmed",
  "Processing",
  "Shipped",
  "Delivered",
  "PartiallyReturned",
  "Returned",
  "Cancelling",
  "Cancelled",
] as const;
export type OrderStatus = (typeof STATUSES)[number];

export const TONES: Record<OrderStatus, Tone> = {
  Pricing: "info",
  Placed: "info",
  Reserved: "info",
  AwaitingStock: "warn",
  Confirmed: "info",
  Processing: "info",
  Shipped: "info",
  Delivered: "good",
  PartiallyReturned: "info",
  Returned: "quiet",
  Cancelling: "warn",
  Cancelled: "quiet",
};

/** Whether all of it left, so that goods can come back. */
export function hasLeft(order: Order): boolean {
  return ["Shipped", "Delivered", "PartiallyReturned", "Returned"].includes(order.status);
}

/** Whether nothing has left yet, so that it can still be stopped. */
export function canCancel(order: Order): boolean {
  return !hasLeft(order) && !["Cancelling", "Cancelled"].includes(order.status);
}
