import type { Schema } from "@/api/answers";
import { groupsOf, useAskEach } from "@/api/ask";

/** What a tile shows; search, recommendations and wishes each know a part of it. */
export type Goods = {
  productId: string;
  name: string;
  unitPrice?: number | null;
  /** What it costs when the price has ended, where that is more. */
  regularPrice?: number | null;
  currency?: string;
  image?: string;
  /** Not known, where nobody has said so. */
  inStock?: boolean;
  rating?: number | null;
};

type Price = Schema<"pricing.ShownPriceAnswer">;
const MANY = 50;
const EVERY_MAX = 500;

/** What these products cost whoever asks: one question for fifty of them. */
function usePrices(ids: readonly string[], every: boolean): Price[] {
  const asked = groupsOf(ids, MANY).map((group) => ({
    query: { products: group.join(","), every, limit: every ? EVERY_MAX : MANY },
  }));
  return useAskEach("/api/v1/pricing/shown", asked);
}

/** Of one product, by SKU. */
export function useVariantPrices(productId: string): ReadonlyMap<string, Price> {
  const prices = usePrices(productId ? [productId] : [], true);
  return new Map(prices.map((price) => [price.sku, price]));
}

/** Goods at the price of the list that counts; until that is answered, at the one they came with. */
export function usePriced(items: readonly Goods[]): readonly Goods[] {
  const prices = usePrices(
    items.map(({ productId }) => productId),
    false,
  );
  return pricedBy(items, prices);
}

export function pricedBy(items: readonly Goods[], prices: readonly Price[]): readonly Goods[] {
  const known = new Map(prices.map((price) => [price.productId, price]));
  return items.map((goods) => {
    const price = known.get(goods.productId);
    if (!price) return goods;
    const { unitPrice, regularPrice, currency } = price;
    return { ...goods, unitPrice, regularPrice, currency };
  });
}
