import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Select } from "@/design/Select";
import { money } from "@/words/format";
import { type Cart, show, waysOf } from "../cart/cart";
import { useShopWords } from "../words";

/** By which way the goods are sent, where there are several. */
export function Sending({ cart }: { cart: Cart }) {
  const say = useShopWords();
  const ways = waysOf(cart);
  const sending = useDo<string>({
    act: async (shippingMethod) => {
      const { data } = await api.PATCH("/api/v1/cart/{cartId}", {
        params: { path: { cartId: cart.cartId } },
        body: { shippingMethod },
      });
      await show(data);
    },
  });
  if (ways.length < 2) return null;
  return (
    <Select
      label={say("by")}
      options={ways.map(({ method, name, cost }) => ({
        value: method,
        label: `${name} · ${money(cost, cart.currency)}`,
      }))}
      value={cart.shippingMethod}
      onChange={(event) => void sending.run(event.target.value)}
    />
  );
}
