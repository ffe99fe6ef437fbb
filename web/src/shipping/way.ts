import type { Schema } from "@/api/answers";
import type { StepState } from "@/design/Stepper";

export type Status = Schema<"shipping.ShipmentStatus">;
export type Step = { id: Status; state: StepState };

const WAY: readonly Status[] = ["Created", "InTransit", "OutForDelivery", "Delivered"];

/** The way of a parcel, and where on it it is; one that is late is on its way all the same. */
export function stepsOf(status: Status): Step[] {
  if (status === "Cancelled" || status === "Failed") {
    return [
      { id: "Created", state: "done" },
      { id: status, state: "failed" },
    ];
  }
  const at = status === "Delayed" ? WAY.indexOf("InTransit") : WAY.indexOf(status);
  const isThere = status === "Delivered";
  return WAY.map((id, n) => ({
    id: n === at ? status : id,
    state: n < at || isThere ? "done" : n === at ? "now" : "next",
  }));
}
