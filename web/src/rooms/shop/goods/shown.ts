import { useChosen } from "@/goods/chosen";
import { imagesOf } from "@/goods/product";
import type { Goods } from "./prices";

/** With pictures, and names in the reader's language, which recommendations do not know. */
export function useShown(items: readonly Goods[]): readonly Goods[] {
  const known = useChosen(items.map(({ productId }) => productId));
  return items.map((goods) => {
    const product = known.get(goods.productId);
    return product ? { ...goods, name: product.name, image: imagesOf(product)[0]?.url } : goods;
  });
}
