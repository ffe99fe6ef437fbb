import { ask } from "@/api/ask";
import { holdsAll, type Session } from "@/session/session";
import type { Found } from "@/shell/room";

const FOUND_MAX = 5;

/** Orders by number, customers by name or email, products by name or SKU. */
export async function find(text: string, who: Session | null): Promise<readonly Found[]> {
  const searches = [holdsAll(who, "orders:read") ? orders(text) : []];
  return (await Promise.all(searches)).flat();
}

async function orders(text: string): Promise<Found[]> {
  const query = { orderNumber: text.toUpperCase(), limit: FOUND_MAX };
  const { items } = await ask("/api/v1/orders", { query });
  return items.map((order) => ({
    id: order.orderId,
    title: order.orderNumber,
    note: order.customerName,
    to: `/desk/orders/${order.orderId}`,
    icon: "orders",
  }));
}
