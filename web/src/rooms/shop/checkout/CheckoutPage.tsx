import { useEffect, useRef, useState } from "react";
import { Link, Redirect, useLocation } from "wouter";
import { Card } from "@/design/Card";
import { ErrorState } from "@/design/ErrorState";
import { Page } from "@/design/Page";
import { SkeletonLines } from "@/design/Skeleton";
import { isDecline, useReason } from "@/payments/reasons";
import { useSession } from "@/session/session";
import { beginAtTop } from "@/shell/top";
import { Contents } from "../cart/Contents";
import { type Cart, itemsOf, keepCart, shortOf, useCart, useCartId } from "../cart/cart";
import { Sums } from "../cart/Sums";
import { keepGuestEmail } from "../orders/guest";
import { useShopWords } from "../words";
import { Details } from "./Details";
import { Payment } from "./Payment";
import { Told } from "./Told";
import { isBought, useDeclined } from "./telling";
import { useCheckoutWords } from "./words";

const POLL_MS = 400;

/** From the cart to the order: where to, the stock held, the payment. */
export function CheckoutPage() {
  const id = useCartId();
  const found = useCart(id);
  const cart = found.data;
  const [, navigate] = useLocation();
  const moves = !cart?.isPriced || cart.status === "Holding" || isBought(cart);
  useEffect(() => {
    if (!moves) return;
    const timer = setInterval(() => void found.refetch(), POLL_MS);
    return () => clearInterval(timer);
  }, [moves, found.refetch]);
  useEffect(() => {
    if (cart?.email) keepGuestEmail(cart.email);
  }, [cart?.email]);
  useEffect(() => {
    if (cart?.status !== "Ordered") return;
    keepCart("");
    navigate(`/thanks/${cart.cartId}`, { replace: true });
  }, [cart, navigate]);
  if (!id) return <Redirect to="/cart" />;
  if (!cart && found.error?.status === 404) return <Redirect to="/cart" />;
  if (!cart && found.error) {
    return <ErrorState problem={found.error} retry={() => void found.refetch()} page />;
  }
  if (!cart) return <SkeletonLines />;
  return <Shown cart={cart} />;
}

function Shown({ cart }: { cart: Cart }) {
  const say = useShopWords();
  const [changes, setChanges] = useState(false);
  const declined = useDeclined(cart);
  const pays = isBought(cart) || ((cart.status === "Held" || declined !== "") && !changes);
  const who = useSession();
  const reason = cart.reason || declined;
  useSeenFromTop(`${pays} ${reason}`);
  const crumbs = [{ label: say("cart"), to: "/cart" }];
  return (
    <Page title={say("checkout")} crumbs={crumbs} lead={!who && !pays && <SignInHint />}>
      <Stopped cart={cart} reason={reason} />
      <div className="two">
        {pays ? (
          <div className="stack wide">
            <Payment cart={cart} />
            <Told
              cart={cart}
              onChange={cart.status === "Held" ? () => setChanges(true) : undefined}
            />
          </div>
        ) : (
          <Details
            cart={cart}
            onHeld={() => {
              setChanges(false);
              beginAtTop();
            }}
          />
        )}
        <Card title={say("cart")}>
          <div className="stack wide">
            <Contents cart={cart} />
            <Sums cart={cart} />
          </div>
        </Card>
      </div>
    </Page>
  );
}

/** The next step, or why there is none, stands at the top; on a phone one pressed far below it. */
function useSeenFromTop(step: string): void {
  const seen = useRef(step);
  useEffect(() => {
    if (seen.current !== step) beginAtTop();
    seen.current = step;
  }, [step]);
}

function SignInHint() {
  const say = useCheckoutWords();
  return <Link href="/sign-in?then=/checkout">{say("signInHint")}</Link>;
}

/** Why the last try came to nothing, and what helps. */
function Stopped({ cart, reason }: { cart: Cart; reason: string }) {
  const say = useShopWords();
  const why = useReason();
  if (!reason) return null;
  const names = new Map(itemsOf(cart).map(({ sku, name }) => [sku, name]));
  const short = shortOf(cart)
    .map(([sku, count]) => `${count} × ${names.get(sku) ?? sku}`)
    .join(", ");
  const known = ["expired", "out_of_stock", "changed"] as const;
  const kind =
    known.find((one) => one === reason) ?? (isDecline(reason) ? "payment_declined" : "other");
  return (
    <p className="problem-note" role="alert">
      {say(`stopped.${kind}`, { short, why: why(reason) })}
    </p>
  );
}
