import { Link } from "wouter";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Money } from "@/design/Money";
import { useShopWords } from "../words";
import { type Cart, type CartItem, setQuantity } from "./cart";

type Props = { cart: Cart; item: CartItem };

/** One line of the cart: more, fewer, none; what was taken out can be put back. */
export function CartLine({ cart, item }: Props) {
  const say = useShopWords();
  const name = item.name ?? item.sku;
  const setting = useDo<number>({ act: (n) => setQuantity(cart.cartId, item.sku, n) });
  const removing = useDo({
    act: () => setQuantity(cart.cartId, item.sku, 0),
    said: () => say("removed", { name }),
    undo: () => setQuantity(cart.cartId, item.sku, item.quantity),
  });
  const busy = setting.busy || removing.busy;
  return (
    <li className="cart-line">
      <div>
        <Link href={`/products/${item.productId ?? item.sku}`}>{name}</Link>
        {item.unitPrice !== null && (
          <div className="small soft">
            <Money amount={item.unitPrice} currency={cart.currency} /> {say("each")}
          </div>
        )}
      </div>
      <div className="quantity">
        <Button
          small
          icon="minus"
          aria-label={say("fewer", { name })}
          disabled={busy || item.quantity < 2}
          onClick={() => setting.run(item.quantity - 1)}
        />
        <output>{item.quantity}</output>
        <Button
          small
          icon="plus"
          aria-label={say("more", { name })}
          disabled={busy}
          onClick={() => setting.run(item.quantity + 1)}
        />
        <Button
          small
          kind="plain"
          icon="close"
          aria-label={say("remove", { name })}
          disabled={busy}
          onClick={() => removing.run()}
        />
      </div>
      <span className="strong">
        {item.totalPrice === null ? (
          "…"
        ) : (
          <Money amount={item.totalPrice} currency={cart.currency} />
        )}
      </span>
    </li>
  );
}
