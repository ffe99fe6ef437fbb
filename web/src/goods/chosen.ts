import { useAsk } from "@/api/ask";
import { useLanguage } from "@/words/language";
import type { Product } from "./product";

const MANY = 50;

/** Products by their ids, asked for in one go. */
export function useChosen(ids: readonly string[]): ReadonlyMap<string, Product> {
  const products = [...new Set(ids)].slice(0, MANY).join(",");
  const query = { products, language: useLanguage() };
  const found = useAsk("/api/v1/products/chosen", { query }, { when: products !== "", keep: true });
  return new Map(found.data?.items.map((product) => [product.productId, product]));
}
