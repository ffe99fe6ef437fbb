import { useId, useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { money } from "@/words/format";
import { type Cart, costOf, show, sumsOfCart, type Way, waysOf } from "../cart/cart";
import { useShopWords } from "../words";
import { useArrival } from "./arrival";

/** By which way the goods are sent, when they will be there, and what that costs. */
export function Sending({ cart }: { cart: Cart }) {
  const say = useShopWords();
  const arrives = useArrival();
  const id = useId();
  const [asked, ask] = useState("");
  const sending = useDo<string>({
    act: async (shippingMethod) => {
      const { data } = await api.PATCH("/api/v1/cart/{cartId}", {
        params: { path: { cartId: cart.cartId } },
        body: { shippingMethod },
      });
      await show(data);
    },
  });
  const ways = waysOf(cart);
  const taken = sending.busy ? asked : cart.shippingMethod;
  function take(method: string): void {
    ask(method);
    void sending.run(method);
  }
  if (ways.length === 0) return null;
  const cost = (way: Way) => {
    const isTaken = way.method === cart.shippingMethod && cart.isPriced;
    const amount = isTaken ? sumsOfCart(cart).shipping : costOf(cart, way);
    return amount === 0 ? say("free") : money(amount, cart.currency);
  };
  return (
    <fieldset className="option" aria-busy={sending.busy}>
      <legend className="strong">{say("by")}</legend>
      {ways.map((way) => (
        <label key={way.method} className="kept-address">
          <input
            type="radio"
            name={id}
            checked={way.method === taken}
            onChange={() => take(way.method)}
          />
          <span className="stack close">
            <span>{way.name}</span>
            <span className="small soft">{arrives(way)}</span>
          </span>
          <span className="strong beside">{cost(way)}</span>
        </label>
      ))}
    </fieldset>
  );
}
