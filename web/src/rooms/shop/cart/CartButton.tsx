import { useEffect } from "react";
import { ButtonLink } from "@/design/Button";
import { useSession } from "@/session/session";
import { useShopWords } from "../words";
import { claim, findMine, keepCart, piecesOf, useCart, useCartId } from "./cart";

/** In the bar on top: how much is in the cart, and the way to it. */
export function CartButton() {
  const say = useShopWords();
  const id = useCartId();
  const who = useSession();
  const { data: cart } = useCart(id);
  const isHere = cart?.cartId === id;
  const guests = cart && isHere && !cart.userId && cart.status === "Open" ? cart : null;
  useEffect(() => {
    // What cannot be done now is tried again when the cart or the one who holds it changes.
    if (who && guests) claim(who, guests).catch(() => undefined);
  }, [who, guests]);
  useEffect(() => {
    if (who && !id) findMine(who).catch(() => undefined);
  }, [who, id]);
  const into = isHere ? cart?.mergedInto : null;
  useEffect(() => {
    if (into) keepCart(into);
  }, [into]);
  const count = cart && cart.status !== "Ordered" ? piecesOf(cart) : 0;
  return (
    <ButtonLink to="/cart" kind="plain" icon="cart" aria-label={say("inCart", { count })}>
      <span className={count > 0 ? "cart-count" : "only-read"}>{count}</span>
    </ButtonLink>
  );
}
