import { useSyncExternalStore } from "react";
import type { Schema } from "@/api/answers";
import { ask, keyOf, useAsk } from "@/api/ask";
import { cache } from "@/api/cache";
import { api } from "@/api/client";
import { patch } from "@/api/do";
import { Problem } from "@/api/problem";
import type { Adjustment, Place } from "@/orders/order";
import { holdTax, sumsOf } from "@/orders/sums";
import { holds, type Session } from "@/session/session";

export type Cart = Schema<"carts.CartAnswer">;
export type CartItem = {
  sku: string;
  quantity: number;
  productId: string | null;
  name: string | null;
  unitPrice: number | null;
  totalPrice: number | null;
  discountAmount: number | null;
  taxAmount: number | null;
  taxIncluded: boolean | null;
  addedAt: string;
};
export type Way = {
  method: string;
  name: string;
  cost: number;
  taxAmount?: number;
  daysMin?: number | null;
  daysMax?: number | null;
};

/** A line that is being taken out is no more shown. */
export const itemsOf = (cart: Cart) =>
  (cart.items as CartItem[]).filter(({ quantity }) => quantity > 0);
export const sumsOfCart = (cart: Cart) => sumsOf(cart, cart.items as CartItem[]);
export const waysOf = (cart: Cart) => cart.shippingMethods as Way[];
/** What a way costs, with its tax where the prices of the goods hold theirs. */
export const costOf = (cart: Cart, way: Way) =>
  way.cost + (holdTax(cart.items as CartItem[]) ? (way.taxAmount ?? 0) : 0);
export const reasonsOf = (cart: Cart) => cart.adjustments as Adjustment[];
export const addressOf = (cart: Cart) => cart.shippingAddress as Place | null;
export const shortOf = (cart: Cart) => cart.short as [string, number][];
export const refusedOf = (cart: Cart) => cart.refusedCoupons as [string, string][];
export const piecesOf = (cart: Cart) =>
  itemsOf(cart).reduce((sum, { quantity }) => sum + quantity, 0);

const KEPT = "entrepot.cart";
/** Ordered, merged, abandoned, or somebody else's by now: what is said of a cart nobody can fill. */
const GONE = ["UNKNOWN_CART", "CART_CLOSED", "CART_IS_ORDERED"];
const watchers = new Set<() => void>();

/** The cart of this browser; whoever knows a guest's id holds it. */
export function cartId(): string {
  return localStorage.getItem(KEPT) ?? "";
}

export function keepCart(id: string): void {
  if (id) localStorage.setItem(KEPT, id);
  else localStorage.removeItem(KEPT);
  for (const watcher of watchers) watcher();
}

export function useCartId(): string {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, cartId);
}

export function useCart(id: string) {
  return useAsk("/api/v1/cart/{cartId}", { path: { cartId: id } }, { when: id !== "", keep: true });
}

/** Shows what a change answered; what was asked before it and arrives later is out of date. */
export async function show(answer: unknown): Promise<void> {
  if (!isCart(answer)) return; // accepted, but not read yet: the live feed brings it
  const queryKey = keyOf("/api/v1/cart/{cartId}", { path: { cartId: answer.cartId } });
  await cache.cancelQueries({ queryKey });
  cache.setQueryData<Cart>(queryKey, (known) =>
    known && known.version > answer.version ? known : answer,
  );
}

function isCart(answer: unknown): answer is Cart {
  return typeof answer === "object" && answer !== null && "cartId" in answer;
}

/** A store that sells in this currency. */
async function storeFor(currency: string): Promise<string> {
  const { items } = await ask("/api/v1/stores", { query: { limit: 500 } });
  const open = items.filter((store) => store.isActive);
  return (open.find((store) => store.currency === currency) ?? open[0])?.storeId ?? "";
}

async function opened(currency: string): Promise<string> {
  const storeId = await storeFor(currency);
  const { data } = await api.POST("/api/v1/cart", { body: { storeId } });
  const id = isCart(data) ? data.cartId : "";
  keepCart(id);
  return id;
}

/** More of a SKU, in the cart of this browser or in a new one. */
export async function addToCart(sku: string, currency: string, quantity = 1): Promise<void> {
  const add = async (id: string) => {
    const path = { cartId: id };
    const { data } = await api.POST("/api/v1/cart/{cartId}/items", {
      params: { path },
      body: { sku, quantity },
    });
    await show(data);
  };
  const id = cartId();
  if (!id) return add(await opened(currency));
  try {
    await add(id);
  } catch (error) {
    // Anything else, a lost network say, leaves the cart as it is: nobody's goods are forgotten.
    if (!(error instanceof Problem && GONE.includes(error.reason))) throw error;
    await add(await opened(currency));
  }
}

/** So many fewer of a SKU: what was put in a moment ago is taken back. */
export async function takeBack(sku: string, quantity: number): Promise<void> {
  const id = cartId();
  const cart = await ask("/api/v1/cart/{cartId}", { path: { cartId: id } });
  const had = itemsOf(cart).find((item) => item.sku === sku)?.quantity ?? 0;
  if (had > 0) await setQuantity(id, sku, Math.max(0, had - quantity));
}

let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * One after the other, however fast somebody presses; only the last answer is shown. A line that is
 * put back stands where it stood when it is said since when it had been there.
 */
export async function setQuantity(
  id: string,
  sku: string,
  quantity: number,
  addedAt?: string,
): Promise<void> {
  const put = () =>
    api.PUT("/api/v1/cart/{cartId}/items", {
      params: { path: { cartId: id } },
      body: { sku, quantity, ...(addedAt && { addedAt }) },
    });
  waiting += 1;
  const mine = turn.then(put).finally(() => {
    waiting -= 1;
  });
  turn = mine.catch(() => undefined);
  const { data } = await mine;
  if (waiting === 0) await show(data);
}

/** Shows at once what will be in the cart; what it costs is known when it was priced. */
export function foresee(sku: string, quantity: number): void {
  patch<CartItem>("/api/v1/cart/{cartId}", (item) =>
    item.sku === sku ? { ...item, quantity, totalPrice: null } : item,
  );
}

/**
 * Somebody signed in with a guest's cart in hand: it is theirs from now on, or goes into the one
 * that they filled elsewhere.
 */
export async function claim(who: Session, guests: Cart): Promise<void> {
  const mine = await openCartOf(who);
  const into = mine?.storeId === guests.storeId ? mine.cartId : undefined;
  const { data } = await api.POST("/api/v1/cart/{cartId}/claim", {
    params: { path: { cartId: guests.cartId } },
    body: { into },
  });
  if (into) keepCart(into);
  else await show(data);
}

/** The cart that somebody filled on another device goes on here. */
export async function findMine(who: Session): Promise<void> {
  const mine = await openCartOf(who);
  if (mine && !cartId()) keepCart(mine.cartId);
}

async function openCartOf(who: Session) {
  if (!holds(who, "carts:read")) return undefined;
  const query = { userId: who.userId, status: "Open", limit: 1 };
  const { items } = await ask("/api/v1/carts", { query });
  return items[0];
}
