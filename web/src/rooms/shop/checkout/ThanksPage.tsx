import { useParams } from "wouter";
import { Answered } from "@/design/Answered";
import { ButtonLink } from "@/design/Button";
import { Card } from "@/design/Card";
import { Page } from "@/design/Page";
import { useSession } from "@/session/session";
import { Contents } from "../cart/Contents";
import { type Cart, useCart } from "../cart/cart";
import { Sums } from "../cart/Sums";
import { guestEmail } from "../orders/guest";
import { useGuestOrderWords } from "../orders/words.guest";
import { useGuestReturnWords } from "../returns/words";
import { BoughtByTransfer } from "../transfer/BoughtByTransfer";
import { useShopWords } from "../words";

/** The order is in the books. */
export function ThanksPage() {
  const { cartId = "" } = useParams();
  const found = useCart(cartId);
  return (
    <Answered from={found} page>
      {(cart) => <Shown cart={cart} />}
    </Answered>
  );
}

function Shown({ cart }: { cart: Cart }) {
  const say = useShopWords();
  const returns = useGuestReturnWords();
  const guest = useGuestOrderWords();
  const who = useSession();
  // Of a guest's cart that is ordered nobody is told whose it was: the tab knows.
  const email = cart.email ?? guestEmail();
  const number = (cart.orderId ?? "")
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(-12)
    .toUpperCase();
  const lead =
    cart.status === "Ordered"
      ? [say("thanksLead", { number }), email && say("writeTo", { email })].join(" ")
      : say("onItsWay");
  return (
    <Page title={say("thanks")} lead={lead}>
      <div className="two">
        <div className="stack wide">
          {cart.status === "Ordered" && cart.orderId && (
            <BoughtByTransfer orderId={cart.orderId} orderNumber={number} email={email} />
          )}
          <Card>
            <Contents cart={cart} />
          </Card>
          <div className="row">
            <ButtonLink to="/" kind="main">
              {say("toGoods")}
            </ButtonLink>
            {who && cart.orderId && (
              <ButtonLink to={`/my/orders/${cart.orderId}`}>{say("myOrders")}</ButtonLink>
            )}
            {!who && (
              <>
                <ButtonLink to={`/order?order=${number}`} icon="orders">
                  {guest("follow")}
                </ButtonLink>
                <ButtonLink to={`/return?order=${number}`} icon="return">
                  {returns("title")}
                </ButtonLink>
              </>
            )}
          </div>
        </div>
        <Card>
          <Sums cart={cart} />
        </Card>
      </div>
    </Page>
  );
}
