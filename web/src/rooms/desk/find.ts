import { ask } from "@/api/ask";
import { buyerOf } from "@/orders/order";
import { nameOf } from "@/people/person";
import { holds, holdsAll, type Session } from "@/session/session";
import type { Found } from "@/shell/room";

const FOUND_MAX = 5;

/**
 * Orders by number, shipments by tracking number, returns by the number on the parcel, customers by
 * name or email, products by name or SKU.
 */
export async function find(text: string, who: Session | null): Promise<readonly Found[]> {
  const searches = [
    holdsAll(who, "orders:read") ? orders(text) : [],
    holds(who, "shipping:read") ? shipments(text) : [],
    holdsAll(who, "returns:read") ? returns(text) : [],
    holdsAll(who, "identity:read") ? customers(text) : [],
    holdsAll(who, "catalog:write") ? products(text) : [],
  ];
  const answers = await Promise.allSettled(searches);
  return answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
}

async function orders(text: string): Promise<Found[]> {
  const query = { orderNumber: text.toUpperCase(), limit: FOUND_MAX };
  const { items } = await ask("/api/v1/orders", { query });
  return items.map((order) => ({
    id: order.orderId,
    title: order.orderNumber,
    note: buyerOf(order),
    to: `/desk/orders/${order.orderId}`,
    icon: "orders",
  }));
}

const TRACKING_NUMBER = /^[A-Za-z0-9][A-Za-z0-9._-]{3,63}$/;

async function shipments(text: string): Promise<Found[]> {
  if (!TRACKING_NUMBER.test(text)) return [];
  const query = { trackingNumber: text, limit: FOUND_MAX };
  const { items } = await ask("/api/v1/shipments", { query });
  return items.map((shipment) => ({
    id: shipment.shipmentId,
    title: shipment.trackingNumber,
    note: [shipment.carrierName, shipment.recipient].filter(Boolean).join(" · "),
    to: `/desk/shipments/${encodeURIComponent(shipment.shipmentId)}`,
    icon: "truck",
  }));
}

async function returns(text: string): Promise<Found[]> {
  const query = { rmaNumber: text, limit: FOUND_MAX };
  const { items } = await ask("/api/v1/returns", { query });
  return items.map((one) => ({
    id: one.returnId,
    title: one.rmaNumber,
    to: `/desk/orders/${encodeURIComponent(one.orderId)}`,
    icon: "return",
  }));
}

async function customers(text: string): Promise<Found[]> {
  const query = { role: "customer" as const, search: text, limit: FOUND_MAX };
  const { items } = await ask("/api/v1/users", { query });
  return items.map((person) => ({
    id: person.userId,
    title: nameOf(person),
    note: person.email,
    to: `/desk/customers/${encodeURIComponent(person.userId)}`,
    icon: "person",
  }));
}

async function products(text: string): Promise<Found[]> {
  const query = { searchTerm: text, limit: FOUND_MAX };
  const { items } = await ask("/api/v1/products", { query });
  return items.map((product) => ({
    id: product.productId,
    title: product.name,
    note: product.sku,
    to: `/desk/products/${encodeURIComponent(product.productId)}`,
    icon: "tag",
  }));
}
