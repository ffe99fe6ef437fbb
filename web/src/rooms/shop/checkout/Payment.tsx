import { api } from "@/api/client";
import { Card } from "@/design/Card";
import { CardPayment } from "../card/CardPayment";
import { type Cart, show } from "../cart/cart";
import { useShopWords } from "../words";
import { HoldTimer } from "./HoldTimer";
import { isBought } from "./telling";

/** The goods are kept; it remains to pay. Pressed twice, it is still one order. */
export function Payment({ cart }: { cart: Cart }) {
  const say = useShopWords();
  const held = cart.status === "Held";
  async function pay(paymentToken: string): Promise<void> {
    const { data } = await api.POST("/api/v1/cart/{cartId}/checkout/complete", {
      params: { path: { cartId: cart.cartId } },
      body: { totalAmount: cart.totalAmount, paymentMethod: "card", paymentToken },
    });
    await show(data);
  }
  return (
    <Card title={say("payment")}>
      <div className="stack">
        {cart.holdExpiresAt && held && <HoldTimer until={cart.holdExpiresAt} />}
        <CardPayment
          amount={cart.totalAmount}
          currency={cart.currency}
          pay={pay}
          disabled={!cart.isPriced || !held}
          waiting={isBought(cart) && say("ordering")}
          challengeToken={cart.challengeToken}
        />
      </div>
    </Card>
  );
}
