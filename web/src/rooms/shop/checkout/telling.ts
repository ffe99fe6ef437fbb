import { useEffect, useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { isDecline } from "@/payments/reasons";
import { addressOf, type Cart, show } from "../cart/cart";
import { type Buyer, isSame, isWhole, placeOf } from "./buyer";

/** Tells the cart who buys and where to, and asks that its goods be kept. */
export async function holdStock(cartId: string, buyer: Buyer): Promise<void> {
  const { email, customerName } = buyer;
  const shippingAddress = toShip(buyer);
  // A bill without an address of its own goes with the goods, also when it had one before.
  const billingAddress = buyer.billing ?? shippingAddress;
  const body = { email, customerName, shippingAddress, billingAddress };
  await api.PATCH("/api/v1/cart/{cartId}", { params: { path: { cartId } }, body });
  await keepGoods(cartId);
}

async function keepGoods(cartId: string): Promise<void> {
  const params = { path: { cartId } };
  const { data } = await api.POST("/api/v1/cart/{cartId}/checkout", { params, body: {} });
  await show(data);
}

/** The buyer has said all there is to say; the rest comes by itself, or by the bank. */
export const isBought = ({ status }: Cart) => status === "Ordering" || status === "Challenged";

/**
 * Why a card was declined before the buyer's eyes: the goods are kept once more at once, so that nothing
 * is left but to take another card. Who comes back to the cart later may not want that.
 */
export function useDeclined(cart: Cart): string {
  const [seen, setSeen] = useState({ bought: false, declined: "" });
  const next = seenNow(seen, cart);
  // Set while it is rendered: the card that was chosen stays where it is.
  if (next.bought !== seen.bought || next.declined !== seen.declined) setSeen(next);
  const { run } = useDo({ act: () => keepGoods(cart.cartId) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each decline.
  useEffect(() => {
    if (seen.declined) void run();
  }, [seen.declined]);
  return next.declined;
}

type Seen = { bought: boolean; declined: string };

function seenNow(seen: Seen, cart: Cart): Seen {
  if (isBought(cart)) return { bought: true, declined: "" };
  if (cart.status !== "Open" || cart.reason === seen.declined) return seen;
  return { bought: false, declined: seen.bought && isDecline(cart.reason) ? cart.reason : "" };
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
