import { api } from "@/api/client";
import { Problem } from "@/api/problem";

/** What somebody wants for goods: money or others for what comes back, or for what was wrong. */
export const WISHES = ["refund", "exchange", "claimRefund", "claimAgain"] as const;
export type Wish = (typeof WISHES)[number];
/** How each is called in `useReturnWords`. */
export const WISH_WORDS = {
  refund: "wishRefund",
  exchange: "wishExchange",
  claimRefund: "wishClaimRefund",
  claimAgain: "wishClaimAgain",
} as const;
export const PROBLEMS = ["damaged", "missing", "wrong"] as const;
export type WhatIsWrong = (typeof PROBLEMS)[number];

type Wanted = { sku: string; quantity: number };
export type Asked = {
  orderId: string;
  userId?: string | null;
  wish: Wish;
  lines: Wanted[];
  reason: string;
  /** The other goods of an exchange. */
  other?: string;
  problem?: WhatIsWrong;
};

export const isClaim = (wish: Wish) => wish === "claimRefund" || wish === "claimAgain";

/** Asks for it; the server says whether so much is left. */
export async function askFor(asked: Asked, nothingSaid: string): Promise<void> {
  const { lines, reason, userId, other } = asked;
  const params = { path: { orderId: asked.orderId } };
  if (!lines.length) throw new Problem({ status: 422, detail: nothingSaid });
  if (isClaim(asked.wish)) {
    const problem = asked.problem ?? "damaged";
    const claimed = lines.map((line) => ({ ...line, problem }));
    const wants = asked.wish === "claimAgain" ? "replacement" : "refund";
    const body = { lines: claimed, wants, note: reason, userId } as const;
    await api.POST("/api/v1/orders/{orderId}/claims", { params, body });
    return;
  }
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0);
  const exchange = asked.wish === "exchange" && other ? [{ sku: other, quantity: pieces }] : [];
  const body = { lines, reason, userId, exchange };
  await api.POST("/api/v1/orders/{orderId}/returns", { params, body });
}
