import { type FormEvent, useState } from "react";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import type { Product } from "@/goods/product";
import { addToCart, takeBack } from "../cart/cart";
import { Quantity } from "../cart/Quantity";
import { WishButton } from "../wishes/WishButton";
import { useShopWords } from "../words";
import { useProductWords } from "./words";

type Props = {
  product: Product;
  sku: string | undefined;
  /** Not known yet, where it is undefined: the cart says so then. */
  isThere: boolean | undefined;
};

/** So many of the chosen variant into the cart, or onto the wishlist. */
export function Buy({ product, sku, isThere }: Props) {
  const shop = useShopWords();
  const say = useProductWords();
  const [quantity, setQuantity] = useState(1);
  const adding = useDo<{ sku: string; quantity: number }>({
    act: (wanted) => addToCart(wanted.sku, product.currency, wanted.quantity),
    said: () => shop("added"),
    undo: (wanted) => takeBack(wanted.sku, wanted.quantity),
    after: () => setQuantity(1),
  });
  if (!sku || !product.isActive) return <p className="soft">{shop("notOnSale")}</p>;
  const isOut = isThere === false;
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (sku) void adding.run({ sku, quantity });
  }
  return (
    <form className="stack no-print" onSubmit={submit}>
      {isOut && <p className="soft">{say("soldOutLead")}</p>}
      <div className="row buy">
        {!isOut && (
          <Quantity
            label={say("quantity")}
            value={quantity}
            onChange={setQuantity}
            of={product.name}
          />
        )}
        <Button kind="main" type="submit" icon="cart" busy={adding.busy} disabled={isOut}>
          {isOut ? say("soldOut") : shop("add")}
        </Button>
        <WishButton sku={sku} />
      </div>
    </form>
  );
}
