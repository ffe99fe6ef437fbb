import { useChosen } from "@/goods/chosen";
import { imagesOf, optionWords, type Product, variantsOf } from "@/goods/product";
import { type Line, lineTotal } from "@/orders/sums";
import { Picture } from "../goods/Picture";
import { Price } from "../goods/Price";
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
        const { sku, productId, quantity } = item;
        const product = products.get(productId ?? "");
        const name = nameOf(item, product);
        return (
          <li key={sku} className="bought">
            <Picture of={{ productId: productId ?? sku, name }} url={imageOf(product)} />
            <span className="stack close">
              <span>{name}</span>
              <span className="small soft">{say("pieces", { count: quantity })}</span>
            </span>
            <LineTotal line={item} currency={cart.currency} />
          </li>
        );
      })}
    </ul>
  );
}

/** What a line costs, beside what it would without what was taken off. */
export function LineTotal({ line, currency }: { line: Line; currency: string }) {
  const total = lineTotal(line);
  const off = line.discountAmount ?? 0;
  return (
    <span className="strong sum">
      {total === null ? "…" : <Price amount={total} regular={total + off} currency={currency} />}
    </span>
  );
}

/** `Wool jersey · M · Sand`, in the reader's language where the product is known. */
export function nameOf({ sku, name }: Named, product: Product | undefined): string {
  const variant = product && variantsOf(product).find((one) => one.sku === sku);
  const options = variant && optionWords(variant);
  return [product?.name ?? name ?? sku, options].filter(Boolean).join(" · ");
}

type Named = { sku: string; name: string | null };

export const imageOf = (product: Product | undefined) => product && imagesOf(product)[0]?.url;
