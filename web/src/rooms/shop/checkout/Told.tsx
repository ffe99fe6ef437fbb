import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { AddressLines } from "../account/Addresses";
import { addressOf, type Cart, waysOf } from "../cart/cart";
import { useShopWords } from "../words";
import { useArrival } from "./arrival";
import { placeOf } from "./buyer";
import { useCheckoutWords } from "./words";

/** Who buys and where to, looked over once more before paying; to be changed while it can be. */
export function Told({ cart, onChange }: { cart: Cart; onChange: (() => void) | undefined }) {
  const shop = useShopWords();
  const say = useCheckoutWords();
  const arrives = useArrival();
  const to = addressOf(cart);
  const way = waysOf(cart).find(({ method }) => method === cart.shippingMethod);
  if (!to) return null;
  return (
    <Card
      title={shop("whereTo")}
      actions={
        onChange && (
          <Button small icon="edit" onClick={onChange}>
            {say("change")}
          </Button>
        )
      }
    >
      <div className="stack">
        <AddressLines address={{ ...placeOf(to), recipient: to.recipient || cart.customerName }} />
        <p className="small soft">{cart.email}</p>
        {way && (
          <p>
            {way.name} <span className="small soft">{arrives(way)}</span>
          </p>
        )}
      </div>
    </Card>
  );
}
