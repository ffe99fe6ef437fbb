import { useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { ProblemNote } from "@/design/ProblemNote";
import { money } from "@/words/format";
import { type Cart, show } from "../cart/cart";
import { useShopWords } from "../words";
import { CardChoice, GOOD_CARD } from "./CardChoice";
import { HoldTimer } from "./HoldTimer";

/** The goods are kept; it remains to pay. Pressed twice, it is still one order. */
export function Payment({ cart }: { cart: Cart }) {
  const say = useShopWords();
  const [paymentToken, setToken] = useState(GOOD_CARD);
  const paying = useDo({
    act: async () => {
      const { data } = await api.POST("/api/v1/cart/{cartId}/checkout/complete", {
        params: { path: { cartId: cart.cartId } },
        body: { totalAmount: cart.totalAmount, paymentMethod: "card", paymentToken },
      });
      await show(data);
    },
    quiet: true,
  });
  const total = money(cart.totalAmount, cart.currency);
  const waits = cart.status === "Ordering";
  return (
    <Card title={say("payment")}>
      <div className="stack">
        {cart.holdExpiresAt && !waits && <HoldTimer until={cart.holdExpiresAt} />}
        <CardChoice token={paymentToken} disabled={waits} onToken={setToken} />
        <ProblemNote problem={paying.problem} />
        <Button
          kind="main"
          busy={paying.busy || waits}
          disabled={!cart.isPriced}
          onClick={() => paying.run()}
        >
          {say("pay", { total })}
        </Button>
        {waits && <p role="status">{say("ordering")}</p>}
      </div>
    </Card>
  );
}
