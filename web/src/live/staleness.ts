import { CONTEXT_OF } from "@/api/contexts";
import { contextOf, type LiveEvent } from "./event";

const EVERY_CONTEXT = [...new Set(Object.values(CONTEXT_OF))];

/** Answers that also show what other contexts tell; those contexts' events make them stale too. */
const ALSO: Record<string, readonly string[]> = {
  "/api/v1/consignments": ["orders", "shipping"],
  "/api/v1/shipments": ["orders"],
  "/api/v1/shipments/{shipmentId}": ["orders"],
  "/api/v1/inventory/stock": ["catalog"],
  "/api/v1/orders/refunds": ["payments"],
  "/api/v1/orders/{orderId}": ["payments"],
  "/api/v1/orders/{orderId}/timeline": ["orders"],
  "/api/v1/identity/audit": EVERY_CONTEXT,
};

/** Whether the event may have changed what this query shows; sure of no, generous with yes. */
export function affects(event: LiveEvent, queryKey: readonly unknown[]): boolean {
  const [path, asked] = queryKey;
  if (typeof path !== "string") return false;
  const context = contextOf(event);
  if (CONTEXT_OF[path] !== context && !ALSO[path]?.includes(context)) return false;
  return !isOfAnother(event, asked);
}

// A question about one order is not touched by what happens to another. Ids in a path bear the
// names that events give them; an event that names none of them may concern anything.
function isOfAnother(event: LiveEvent, asked: unknown): boolean {
  const path = (asked as { path?: Record<string, string> } | undefined)?.path ?? {};
  return Object.entries(path).some(([name, id]) => {
    const told = event.data[name];
    return typeof told === "string" && told !== id && !event.subject?.includes(id);
  });
}
