import type { Schema } from "@/api/answers";
import type { Tone } from "@/design/Badge";

/** Goods that come back, or that are claimed. The word `return` is taken. */
export type Back = Schema<"returns.ReturnAnswer">;
/** What its buyer sees of it without an account, and so with one, too. */
export type GuestBack = Schema<"returns.GuestReturn">;
export type BackLine = Schema<"returns.ReturnedLine">;
export const STATUSES = [
  "requested",
  "authorised",
  "received",
  "granted",
  "refund_failed",
  "refunded",
  "settled",
  "closed",
] as const;
export type BackStatus = (typeof STATUSES)[number];
export const TONES: Record<BackStatus, Tone> = {
  requested: "warn",
  authorised: "info",
  received: "info",
  granted: "info",
  refund_failed: "bad",
  refunded: "good",
  settled: "good",
  closed: "quiet",
};
export const DISPOSITIONS = ["restock", "quarantine", "refurbish", "scrap", "vendor"] as const;
export const KINDS = ["return", "exchange", "claim"] as const;
/** Each part of the money that did not go back. */
export type Failed = {
  reference: string;
  amount: number;
  reason: string;
  sourceOrderId: string;
  paymentId: string;
};
export const failuresOf = ({ failures, status }: Back): Failed[] =>
  status === "refund_failed"
    ? failures.map(({ reason = "", sourceOrderId = "", paymentId = "", ...one }) => ({
        ...one,
        reason,
        sourceOrderId,
        paymentId,
      }))
    : [];
/** A card is being charged for what is open. */
export const isCharged = (back: Pick<Back, "paymentStatus">) => back.paymentStatus === "asked";
export const linesOf = (back: Pick<Back, "lines">) => back.lines as BackLine[];
export const othersOf = (back: Back) => back.exchange as { sku: string; quantity: number }[];
export const kindOf = (back: Back) => KINDS.find((one) => one === back.kind) ?? "return";
