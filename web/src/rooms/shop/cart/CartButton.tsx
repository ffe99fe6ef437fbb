import { useEffect } from "react";
import { ButtonLink } from "@/design/Button";
import { useSession } from "@/session/session";
import { useShopWords } from "../words";
import { claim, piecesOf, useCart, useCartId } from "./cart";

/** In the bar on top: how much is in the cart, and the way to it. */
export function CartButton() {
  const say = useShopWords();
  const id = useCartId();
  const who = useSession();
  const { data: cart } = useCart(id);
  const guests = cart && !cart.userId && cart.status === "Open";
  useEffect(() => {
    if (who && guests) claim(id).catch(() => undefined);
  }, [who, guests, id]);
  const count = cart && cart.status !== "Ordered" ? piecesOf(cart) : 0;
  return (
    <ButtonLink to="/cart" kind="plain" icon="cart" aria-label={say("inCart", { count })}>
      <span className={count > 0 ? "cart-count" : "only-read"}>{count}</span>
    </ButtonLink>
  );
}
