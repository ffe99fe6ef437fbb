import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LiveEvent } from "./event";
import { Refresher } from "./refresh";
import { affects } from "./staleness";

const event = (type: string, data: Record<string, unknown> = {}, subject = ""): LiveEvent => ({
  id: "1",
  type,
  time: "",
  subject,
  data,
});
const cancelled = event("orders.OrderCancelled", { orderId: "o1" }, "order/o1");

describe("an event", () => {
  it("makes the answers of its context stale", () => {
    expect(affects(cancelled, ["/api/v1/orders", {}])).toBe(true);
    expect(affects(cancelled, ["/api/v1/stores", {}])).toBe(false);
    expect(affects(cancelled, ["about"])).toBe(false);
  });

  it("leaves the answer about another thing alone", () => {
    const about = (orderId: string) => ["/api/v1/orders/{orderId}", { path: { orderId } }];
    expect(affects(cancelled, about("o1"))).toBe(true);
    expect(affects(cancelled, about("o2"))).toBe(false);
  });
});

describe("the refresher", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function watched(answerMs: number) {
    const cache = new QueryClient();
    const ask = vi.fn(() => new Promise((done) => setTimeout(() => done({ items: [] }), answerMs)));
    const observer = new QueryObserver(cache, { queryKey: ["/api/v1/orders", {}], queryFn: ask });
    observer.subscribe(() => null);
    return { ask, refresher: new Refresher(cache) };
  }

  it("asks again at once", async () => {
    const { ask, refresher } = watched(5);
    await vi.advanceTimersByTimeAsync(200);
    refresher.heard([cancelled]);
    await vi.advanceTimersByTimeAsync(1);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it("asks a flood of events together", async () => {
    const { ask, refresher } = watched(5);
    await vi.advanceTimersByTimeAsync(200);
    for (let n = 0; n < 90; n += 1) {
      refresher.heard([cancelled]);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(ask.mock.calls.length).toBeLessThanOrEqual(3);
  });

  it("never breaks a question off, but asks once more when it is answered", async () => {
    const { ask, refresher } = watched(400);
    await vi.advanceTimersByTimeAsync(50);
    refresher.heard([cancelled]);
    await vi.advanceTimersByTimeAsync(300);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
