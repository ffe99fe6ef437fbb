import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { api } from "@/api/client";
import type { Cart } from "../cart/cart";
import { useDeclined } from "./telling";

vi.mock("@/api/client", () => ({ api: { POST: vi.fn(async () => ({ data: undefined })) } }));
vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

function Told({ cart }: { cart: Cart }) {
  return <>{useDeclined(cart)}</>;
}

async function shown() {
  const place = document.createElement("div");
  const root = createRoot(place);
  const client = new QueryClient();
  return async (status: string, reason = "") => {
    const cart = { cartId: "c", status, reason } as Cart;
    await act(async () =>
      root.render(
        <QueryClientProvider client={client}>
          <Told cart={cart} />
        </QueryClientProvider>,
      ),
    );
    return [place.textContent, vi.mocked(api.POST).mock.calls.length];
  };
}

const NO = "payment_declined: card_declined";

it("after each decline the goods are kept once more, and why is told until another card is tried", async () => {
  vi.mocked(api.POST).mockClear();
  const become = await shown();
  expect(await become("Held")).toEqual(["", 0]);
  expect(await become("Ordering")).toEqual(["", 0]);
  expect(await become("Open", NO)).toEqual([NO, 1]);
  expect(await become("Open", NO)).toEqual([NO, 1]);
  expect(await become("Holding")).toEqual([NO, 1]);
  expect(await become("Held")).toEqual([NO, 1]);
  expect(await become("Challenged")).toEqual(["", 1]);
  expect(await become("Open", NO)).toEqual([NO, 2]);
  expect(await become("Open", "out_of_stock")).toEqual(["", 2]);
});

it("nobody's goods are kept who only comes back to a cart that was declined", async () => {
  vi.mocked(api.POST).mockClear();
  const become = await shown();
  expect(await become("Open", NO)).toEqual(["", 0]);
  expect(await become("Held")).toEqual(["", 0]);
  expect(await become("Open", "expired")).toEqual(["", 0]);
});
