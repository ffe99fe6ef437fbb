import { useId, useState } from "react";
import { api } from "@/api/client";
import { Card } from "@/design/Card";
import { CardPayment } from "../card/CardPayment";
import { type Cart, show } from "../cart/cart";
import { useBankAccount } from "../transfer/account";
import { useTransferWords } from "../transfer/words";
import { useShopWords } from "../words";
import { ByTransfer } from "./ByTransfer";
import { HoldTimer } from "./HoldTimer";
import { isBought } from "./telling";

/** The goods are kept; it remains to pay. Pressed twice, it is still one order. */
export function Payment({ cart }: { cart: Cart }) {
  const say = useShopWords();
  const held = cart.status === "Held";
  const [way, take] = useState<Way>("card");
  const byTransfer = useBankAccount(cart.storeId) !== null;
  async function buy(paymentMethod: "card" | "external", paymentToken = ""): Promise<void> {
    const { data } = await api.POST("/api/v1/cart/{cartId}/checkout/complete", {
      params: { path: { cartId: cart.cartId } },
      body: { totalAmount: cart.totalAmount, paymentMethod, paymentToken },
    });
    await show(data);
  }
  return (
    <Card title={say("payment")}>
      <div className="stack">
        {cart.holdExpiresAt && held && <HoldTimer until={cart.holdExpiresAt} />}
        {byTransfer && <Ways taken={way} onTake={take} disabled={isBought(cart)} />}
        {way === "card" ? (
          <CardPayment
            amount={cart.totalAmount}
            currency={cart.currency}
            pay={(token) => buy("card", token)}
            disabled={!cart.isPriced || !held}
            waiting={isBought(cart) && say("ordering")}
            challengeToken={cart.challengeToken}
          />
        ) : (
          <ByTransfer cart={cart} buy={() => buy("external")} />
        )}
      </div>
    </Card>
  );
}

const WAYS = ["card", "transfer"] as const;
type Way = (typeof WAYS)[number];

function Ways(props: { taken: Way; onTake: (way: Way) => void; disabled: boolean }) {
  const { taken, onTake, disabled } = props;
  const say = useTransferWords();
  const id = useId();
  return (
    <fieldset className="option" disabled={disabled}>
      <legend className="strong">{say("how")}</legend>
      {WAYS.map((way) => (
        <label key={way} className="kept-address">
          <input type="radio" name={id} checked={way === taken} onChange={() => onTake(way)} />
          <span>{say(way)}</span>
        </label>
      ))}
    </fieldset>
  );
}
