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
type Wished = {
  wish: Wish;
  lines: Wanted[];
  reason: string;
  /** The other goods of an exchange. */
  other?: string;
  problem?: WhatIsWrong;
};
export type Asked = Wished & { orderId: string; userId?: string | null };
/** Who has no account knows the number of the order and gave the address. */
export type AskedAsGuest = Wished & { orderNumber: string; email: string };

export const isClaim = (wish: Wish) => wish === "claimRefund" || wish === "claimAgain";

/** Asks for it; the server says whether so much is left. */
export async function askFor(asked: Asked, nothingSaid: string): Promise<void> {
  const { userId } = asked;
  const params = { path: { orderId: asked.orderId } };
  someOf(asked, nothingSaid);
  if (isClaim(asked.wish)) {
    const body = { ...claimOf(asked), userId };
    await api.POST("/api/v1/orders/{orderId}/claims", { params, body });
    return;
  }
  const body = { ...returnOf(asked), userId };
  await api.POST("/api/v1/orders/{orderId}/returns", { params, body });
}

/** The same without an account; a wrong number or address is answered like one that is not there. */
export async function askAsGuest(asked: AskedAsGuest, nothingSaid: string): Promise<void> {
  const { orderNumber, email } = asked;
  someOf(asked, nothingSaid);
  if (isClaim(asked.wish)) {
    await api.POST("/api/v1/claims", { body: { ...claimOf(asked), orderNumber, email } });
    return;
  }
  await api.POST("/api/v1/returns", { body: { ...returnOf(asked), orderNumber, email } });
}

function someOf({ lines }: Wished, nothingSaid: string): void {
  if (!lines.length) throw new Problem({ status: 422, detail: nothingSaid });
}

export function claimOf({ wish, lines, reason, problem = "damaged" }: Wished) {
  const wants = wish === "claimAgain" ? ("replacement" as const) : ("refund" as const);
  return { lines: lines.map((line) => ({ ...line, problem })), wants, note: reason };
}

/** In an exchange as many of the other come as go back. */
export function returnOf({ wish, lines, reason, other }: Wished) {
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0);
  const exchange = wish === "exchange" && other ? [{ sku: other, quantity: pieces }] : [];
  return { lines, reason, exchange };
}
