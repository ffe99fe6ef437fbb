import { Link } from "wouter";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Money } from "@/design/Money";
import { Picture } from "../goods/Picture";
import { useProductWords } from "../product/words";
import { useShopWords } from "../words";
import { type Cart, type CartItem, setQuantity } from "./cart";
import { Quantity } from "./Quantity";

type Props = {
  cart: Cart;
  item: CartItem;
  /** Where its product's picture is, if it has one. */
  image?: string;
};

/** One line of the cart: more, fewer, none; what was taken out can be put back. */
export function CartLine({ cart, item, image }: Props) {
  const say = useShopWords();
  const product = useProductWords();
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
      <Picture of={{ productId: item.productId ?? item.sku, name }} url={image} />
      <div className="words">
        <Link href={`/products/${item.productId ?? item.sku}`}>{name}</Link>
        {item.unitPrice !== null && (
          <div className="small soft">
            <Money amount={item.unitPrice} currency={cart.currency} /> {say("each")}
          </div>
        )}
      </div>
      <div className="row tight no-wrap count">
        <Quantity
          label={product("quantity")}
          of={name}
          value={item.quantity}
          busy={busy}
          onChange={(quantity) => void setting.run(quantity)}
        />
        <Button
          kind="plain"
          icon="trash"
          aria-label={say("remove", { name })}
          disabled={busy}
          onClick={() => removing.run()}
        />
      </div>
      <span className="strong sum">
        {item.totalPrice === null ? (
          "…"
        ) : (
          <Money amount={item.totalPrice} currency={cart.currency} />
        )}
      </span>
    </li>
  );
}
