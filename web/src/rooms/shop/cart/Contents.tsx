import { Money } from "@/design/Money";
import { imagesOf, type Product } from "@/goods/product";
import { useChosen } from "../goods/chosen";
import { Picture } from "../goods/Picture";
import { useShopWords } from "../words";
import { type Cart, itemsOf } from "./cart";

/** What is in the cart, to be looked over once more. */
export function Contents({ cart }: { cart: Cart }) {
  const say = useShopWords();
  const items = itemsOf(cart);
  const products = useChosen(items.flatMap(({ productId }) => productId ?? []));
  return (
    <ul className="divided">
      {items.map((item) => {
        const { sku, productId, quantity, totalPrice } = item;
        const product = products.get(productId ?? "");
        const name = nameOf(item, product);
        return (
          <li key={sku} className="bought">
            <Picture of={{ productId: productId ?? sku, name }} url={imageOf(product)} />
            <span className="stack close">
              <span>{name}</span>
              <span className="small soft">{say("pieces", { count: quantity })}</span>
            </span>
            {totalPrice !== null && <Money amount={totalPrice} currency={cart.currency} />}
          </li>
        );
      })}
    </ul>
  );
}

/** In the reader's language, where the product is known. */
export function nameOf(item: Named, product: Product | undefined): string {
  return product?.name ?? item.name ?? item.sku;
}

type Named = { sku: string; name: string | null };

export const imageOf = (product: Product | undefined) => product && imagesOf(product)[0]?.url;
