import type { Schema } from "@/api/answers";
import type { Tone } from "@/design/Badge";

/** Goods that come back. The word `return` is taken. */
export type Back = Schema<"returns.ReturnAnswer">;
export type BackLine = Schema<"returns.ReturnedLine">;
export const STATUSES = ["requested", "authorised", "received", "refunded", "closed"] as const;
export type BackStatus = (typeof STATUSES)[number];
export const TONES: Record<BackStatus, Tone> = {
  requested: "warn",
  authorised: "info",
  received: "info",
  refunded: "good",
  closed: "quiet",
};
export const DISPOSITIONS = ["restock", "quarantine", "refurbish", "scrap", "vendor"] as const;
export const linesOf = (back: Back) => back.lines as BackLine[];
