import { api } from "@/api/client";
import { patch } from "@/api/do";
import { type Back, type BackStatus, kindOf } from "@/returns/back";

/** A claim is granted; nothing comes back for it. */
export const mayAuthorise = (back: Back) => back.status === "requested" && kindOf(back) !== "claim";

export const authorise = ({ orderId, returnId }: Back) =>
  api.POST("/api/v1/orders/{orderId}/returns/{returnId}/authorise", {
    params: { path: { orderId, returnId } },
  });

/** Shows returns as they will be once the server has been told. */
export function become(returns: readonly Back[], status: BackStatus): void {
  const ids = new Set(returns.map((one) => one.returnId));
  const shown = (one: Back) => (ids.has(one.returnId) ? { ...one, status } : one);
  patch<Back>("/api/v1/returns", shown);
  patch<Back>("/api/v1/orders/{orderId}/returns", shown);
}
