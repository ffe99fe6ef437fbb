import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { addressOf, shown, tellShown } from "./watch";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const ORDER = ["/api/v1/orders/{orderId}", { path: { orderId: "o/1" } }];
const SEARCH = ["/api/v1/search", { query: { q: "red bag", limit: 24 } }, "pages"];

function look(cache: QueryClient, queryKey: readonly unknown[]): () => void {
  return new QueryObserver(cache, { queryKey, queryFn: async () => 1 }).subscribe(() => null);
}

it("a question is asked where the API answers it", () => {
  expect(addressOf(ORDER)).toBe("/api/v1/orders/o%2F1");
  expect(addressOf(SEARCH)).toBe("/api/v1/search?q=red%20bag&limit=24");
  expect(addressOf(["/api/v1/categories", {}])).toBe("/api/v1/categories");
  expect(addressOf(["about"])).toBe("");
});

it("what is on the screen is told, and what is there no more is not", async () => {
  const cache = new QueryClient();
  const said: string[] = [];
  const end = tellShown(cache, (text) => said.push(text));
  const leave = look(cache, ORDER);
  look(cache, SEARCH);
  look(cache, ["about"]);
  await vi.advanceTimersByTimeAsync(1000);
  leave();
  await vi.advanceTimersByTimeAsync(1000);
  const [order, search] = [addressOf(ORDER), addressOf(SEARCH)];
  expect(said.map((text) => JSON.parse(text).watch)).toEqual([[], [order, search], [search]]);
  end();
  look(cache, ORDER);
  await vi.advanceTimersByTimeAsync(1000);
  expect(said).toHaveLength(3);
  expect([...shown(cache).keys()].sort()).toEqual([order, search]);
});
