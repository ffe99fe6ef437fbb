import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { api } from "@/api/client";
import type { Doing } from "@/api/do";
import { type Order, usePlacing } from "./place";
import { itemsOf } from "./quoted";

vi.mock("@/api/client", () => ({ api: { POST: vi.fn() } }));
vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const ORDER: Order = { storeId: "berlin", items: [{ sku: "BELL", quantity: 1 }] };
const post = vi.mocked(api.POST) as unknown as ReturnType<typeof vi.fn>;

it("asks again under the same key what was lost on the way, and under another what is another order", async () => {
  post.mockRejectedValueOnce(new TypeError("network lost"));
  post.mockResolvedValue({ data: { orderId: "o" } });
  const placed = vi.fn();
  let placing: Doing<Order> | undefined;
  function Uses() {
    placing = usePlacing(placed);
    return null;
  }
  const root = createRoot(document.createElement("div"));
  await act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <Uses />
      </QueryClientProvider>,
    ),
  );
  await act(async () => placing?.run(ORDER));
  expect(placed).not.toHaveBeenCalled();
  await act(async () => placing?.run({ ...ORDER }));
  expect(placed).toHaveBeenCalledExactlyOnceWith("o");
  await act(async () => placing?.run({ ...ORDER, items: [{ sku: "BELL", quantity: 2 }] }));
  const keys = post.mock.calls.map(([, { params }]) => params.header["Idempotency-Key"]);
  expect(keys).toHaveLength(3);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[1]);
});

it("takes what stands in two lines for one, and a line without an article for none", () => {
  const wanted = [
    { id: 1, sku: "BELL", quantity: 1 },
    { id: 2, sku: "", quantity: 4 },
    { id: 3, sku: "BELL", quantity: 2 },
  ];
  expect(itemsOf(wanted)).toEqual([{ sku: "BELL", quantity: 3 }]);
});
