import { useEffect } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { addressOf, type Cart, show } from "../cart/cart";
import { type Buyer, isSame, isWhole, placeOf } from "./buyer";

/** Tells the cart who buys and where to, and asks that its goods be kept. */
export async function holdStock(cartId: string, buyer: Buyer): Promise<void> {
  const { email, customerName } = buyer;
  const shippingAddress = toShip(buyer);
  // A bill without an address of its own goes with the goods, also when it had one before.
  const billingAddress = buyer.billing ?? shippingAddress;
  const params = { path: { cartId } };
  const body = { email, customerName, shippingAddress, billingAddress };
  await api.PATCH("/api/v1/cart/{cartId}", { params, body });
  const { data } = await api.POST("/api/v1/cart/{cartId}/checkout", { params, body: {} });
  await show(data);
}

/** Freight and tax are asked for as soon as it is known where to, before anything is kept. */
export function useForetold(cart: Cart, typed: Buyer, picked: string): () => void {
  const known = addressOf(cart);
  const { run } = useDo<Buyer>({
    act: async (buyer) => {
      const { data } = await api.PATCH("/api/v1/cart/{cartId}", {
        params: { path: { cartId: cart.cartId } },
        body: { shippingAddress: toShip(buyer) },
      });
      await show(data);
    },
    // What is wrong with it is said beside its field when the form is sent.
    quiet: true,
  });
  function foretell(): void {
    const isTold = known !== null && isSame(placeOf(typed), placeOf(known));
    if (isWhole(typed) && !isTold) void run(typed);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed counts when it is left.
  useEffect(foretell, [picked, typed.country]);
  return foretell;
}

const toShip = (buyer: Buyer) => ({ ...placeOf(buyer), recipient: buyer.customerName });
