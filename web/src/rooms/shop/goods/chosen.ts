import { useAsk } from "@/api/ask";
import { imagesOf, type Product } from "@/goods/product";
import { useLanguage } from "@/words/language";
import type { Goods } from "./prices";

const MANY = 50;

/** Products by their ids, asked for in one go. */
export function useChosen(ids: readonly string[]): ReadonlyMap<string, Product> {
  const products = [...new Set(ids)].slice(0, MANY).join(",");
  const query = { products, language: useLanguage() };
  const found = useAsk("/api/v1/products/chosen", { query }, { when: products !== "", keep: true });
  return new Map(found.data?.items.map((product) => [product.productId, product]));
}

/** With pictures, and names in the reader's language, which recommendations do not know. */
export function useShown(items: readonly Goods[]): readonly Goods[] {
  const known = useChosen(items.map(({ productId }) => productId));
  return items.map((goods) => {
    const product = known.get(goods.productId);
    return product ? { ...goods, name: product.name, image: imagesOf(product)[0]?.url } : goods;
  });
}
