import { useState } from "react";
import { Link } from "wouter";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Money } from "@/design/Money";
import type { Product } from "@/goods/product";
import { Picture } from "../goods/Picture";
import { useProductWords } from "../product/words";
import { useShopWords } from "../words";
import { imageOf, LineTotal, nameOf } from "./Contents";
import { type Cart, type CartItem, foresee, setQuantity } from "./cart";
import { Quantity } from "./Quantity";

type Props = {
  cart: Cart;
  item: CartItem;
  /** What the catalog knows of it, once that is here. */
  product: Product | undefined;
};

/** One line of the cart: more, fewer, none; what was taken out can be put back. */
export function CartLine({ cart, item, product }: Props) {
  const say = useShopWords();
  const words = useProductWords();
  const name = nameOf(item, product);
  // An answer to what was asked before must not count for the press after it.
  const [wanted, setWanted] = useState<number | null>(null);
  const setting = useDo<number>({
    act: (n) => setQuantity(cart.cartId, item.sku, n),
    optimistic: (n) => foresee(item.sku, n),
  });
  const removing = useDo({
    act: () => setQuantity(cart.cartId, item.sku, 0),
    optimistic: () => foresee(item.sku, 0),
    said: () => say("removed", { name }),
    undo: () => setQuantity(cart.cartId, item.sku, item.quantity, item.addedAt),
  });
  async function change(quantity: number): Promise<void> {
    setWanted(quantity);
    await setting.run(quantity);
    setWanted((latest) => (latest === quantity ? null : latest));
  }
  return (
    <li className="cart-line">
      <Picture of={{ productId: item.productId ?? item.sku, name }} url={imageOf(product)} />
      <div className="words">
        <Link href={`/products/${item.productId ?? item.sku}?sku=${encodeURIComponent(item.sku)}`}>
          {name}
        </Link>
        {item.unitPrice !== null && (
          <div className="small soft">
            <Money amount={item.unitPrice} currency={cart.currency} /> {say("each")}
          </div>
        )}
      </div>
      <div className="row tight no-wrap count">
        <Quantity
          label={words("quantity")}
          of={name}
          value={wanted ?? item.quantity}
          onChange={(quantity) => void change(quantity)}
        />
        <Button
          kind="plain"
          icon="trash"
          aria-label={say("remove", { name })}
          onClick={() => removing.run()}
        />
      </div>
      <LineTotal line={item} currency={cart.currency} />
    </li>
  );
}
