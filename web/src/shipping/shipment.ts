import type { Schema } from "@/api/answers";
import { api } from "@/api/client";

export type Shipment = Schema<"shipping.ShipmentSummary">;
export type WholeShipment = Schema<"shipping.Shipment">;
export type ShipmentStatus = Shipment["status"];

/** Every status a shipment can have, in the order of its way. */
export const STATUSES = [
  "Created",
  "InTransit",
  "OutForDelivery",
  "Delayed",
  "Failed",
  "Delivered",
  "Cancelled",
] as const satisfies readonly ShipmentStatus[];

/** What can be told of a shipment, in the order of its way. */
export const ACTS = ["dispatch", "travel", "out", "deliver", "delay", "fail", "cancel"] as const;
export type Act = (typeof ACTS)[number];

const WAITING: readonly Act[] = ["dispatch", "delay", "cancel"];
const ACTS_OF: Record<ShipmentStatus, readonly Act[]> = {
  Created: WAITING,
  InTransit: ["out", "deliver", "delay", "fail"],
  OutForDelivery: ["deliver", "delay", "fail"],
  Delayed: ["travel", "out", "deliver", "delay", "fail"],
  Failed: ["travel", "out", "deliver", "delay"],
  Delivered: [],
  Cancelled: [],
};

/** What may be told of it where it stands: one that is late may still wait in the house. */
export function actsOf({ status, dispatchDate }: Pick<Shipment, "status" | "dispatchDate">) {
  return status === "Delayed" && !dispatchDate ? WAITING : ACTS_OF[status];
}

export const LEADS_TO: Record<Act, ShipmentStatus> = {
  dispatch: "InTransit",
  travel: "InTransit",
  out: "OutForDelivery",
  deliver: "Delivered",
  delay: "Delayed",
  fail: "Failed",
  cancel: "Cancelled",
};

/** Whether its promised day is over and it is not there. */
export function isLate({ status, estimatedDelivery }: Shipment, now: number = Date.now()): boolean {
  const isOver = status === "Delivered" || status === "Cancelled";
  return !isOver && estimatedDelivery !== null && new Date(estimatedDelivery).getTime() < now;
}

/** What may be said with it; what is empty is not said. */
export type News = Partial<
  Record<"carrier" | "trackingNumber" | "at" | "reason" | "city" | "country", string>
>;

/** Tells the server; `at` is the new promise, or for an arrival when it was. */
export function tell(act: Act, shipmentId: string, news: News): Promise<unknown> {
  const params = { path: { shipmentId } };
  const { carrier, trackingNumber, reason, city, country } = news;
  const at = news.at ? new Date(news.at).toISOString() : undefined;
  switch (act) {
    case "dispatch": {
      const body = {
        ...(carrier && { carrier }),
        ...(trackingNumber && { trackingNumber }),
        ...(at && { estimatedDelivery: at }),
      };
      return api.POST("/api/v1/shipments/{shipmentId}/dispatch", { params, body });
    }
    case "travel":
    case "out": {
      const status = act === "out" ? ("OutForDelivery" as const) : ("InTransit" as const);
      const body = { status, description: reason, city, country };
      return api.POST("/api/v1/shipments/{shipmentId}/events", { params, body });
    }
    case "deliver": {
      const body = at ? { occurredAt: at } : {};
      return api.POST("/api/v1/shipments/{shipmentId}/deliver", { params, body });
    }
    case "delay": {
      const body = { reason, ...(at && { estimatedDelivery: at }) };
      return api.POST("/api/v1/shipments/{shipmentId}/delay", { params, body });
    }
    case "fail":
      return api.POST("/api/v1/shipments/{shipmentId}/fail", { params, body: { reason } });
    case "cancel":
      return api.POST("/api/v1/shipments/{shipmentId}/cancel", { params, body: { reason } });
  }
}
