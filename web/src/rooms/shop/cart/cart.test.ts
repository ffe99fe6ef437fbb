import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keyOf } from "@/api/ask";
import { cache } from "@/api/cache";
import { api } from "@/api/client";
import { remembering } from "@/api/do";
import { Problem } from "@/api/problem";
import {
  addToCart,
  type Cart,
  cartId,
  foresee,
  itemsOf,
  keepCart,
  setQuantity,
  show,
} from "./cart";

const KEY = keyOf("/api/v1/cart/{cartId}", { path: { cartId: "c" } });
const cart = (version: number) => ({ cartId: "c", version }) as unknown as Cart;
beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  cache.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it("what a change answered is not covered by an answer that was asked for before it", async () => {
  let arrives: (late: Cart) => void = () => undefined;
  const asked = cache
    .fetchQuery({ queryKey: KEY, queryFn: () => new Promise<Cart>((done) => (arrives = done)) })
    .catch(() => null);
  await show(cart(2));
  arrives(cart(1));
  await asked;
  expect(cache.getQueryData(KEY)).toEqual(cart(2));
});

it("the later of two changes stays, whichever answer comes first", async () => {
  await show(cart(3));
  await show(cart(2));
  expect(cache.getQueryData(KEY)).toEqual(cart(3));
});

it("an answer that is no cart yet shows nothing", async () => {
  await show({ status: "accepted" });
  expect(cache.getQueryData(KEY)).toBeUndefined();
});

it("a cart is given up for a new one only when nobody can fill it any more", async () => {
  keepCart("c");
  const post = vi.spyOn(api, "POST");
  for (const error of [
    new TypeError("offline"),
    new Problem({ status: 409, reason: "TOO_MANY_LINES" }),
  ]) {
    post.mockRejectedValueOnce(error);
    await expect(addToCart("mug", "EUR")).rejects.toBe(error);
    expect(cartId()).toBe("c");
  }
});

it("of many quick changes each is asked in its turn, and the last answer is shown", async () => {
  const asked: number[] = [];
  const put = vi.spyOn(api, "PUT") as unknown as { mockImplementation: (act: unknown) => void };
  put.mockImplementation(async (_path: string, { body }: { body: { quantity: number } }) => {
    asked.push(body.quantity);
    return { data: { ...cart(body.quantity), items: [] } };
  });
  const shown: number[] = [];
  cache.getQueryCache().subscribe(() => {
    shown.push(cache.getQueryData<Cart>(KEY)?.version ?? 0);
  });
  await Promise.all([2, 3, 4].map((many) => setQuantity("c", "mug", many)));
  expect(asked).toEqual([2, 3, 4]);
  expect([...new Set(shown.filter(Boolean))]).toEqual([4]);
});

it("a line that is put back says since when it had been there", async () => {
  const put = vi.spyOn(api, "PUT") as unknown as {
    mockImplementation: (act: unknown) => void;
    mock: { calls: [string, { body: unknown }][] };
  };
  put.mockImplementation(async () => ({ data: undefined }));
  await setQuantity("c", "mug", 0);
  await setQuantity("c", "mug", 2, "2026-11-21T10:00:00Z");
  expect(put.mock.calls.map(([, { body }]) => body)).toEqual([
    { sku: "mug", quantity: 0 },
    { sku: "mug", quantity: 2, addedAt: "2026-11-21T10:00:00Z" },
  ]);
});

it("what will be in the cart is seen at once, and as it was when that is refused", () => {
  const line = { sku: "mug", quantity: 1, totalPrice: 1000 };
  const seen = () => itemsOf(cache.getQueryData<Cart>(KEY) as Cart);
  cache.setQueryData(KEY, { ...cart(1), items: [line] });
  const restore = remembering(() => foresee("mug", 3));
  expect(seen()).toEqual([{ ...line, quantity: 3, totalPrice: null }]);
  foresee("mug", 0);
  expect(seen()).toEqual([]);
  restore();
  expect(seen()).toEqual([line]);
});
