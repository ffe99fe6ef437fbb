import { afterEach, expect, it } from "vitest";
import { keyOf } from "@/api/ask";
import { cache } from "@/api/cache";
import { type Cart, show } from "./cart";

const KEY = keyOf("/api/v1/cart/{cartId}", { path: { cartId: "c" } });
const cart = (version: number) => ({ cartId: "c", version }) as unknown as Cart;
afterEach(() => cache.clear());

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
