import { useAsk } from "@/api/ask";

const ALL = { query: { limit: 500 } };

/** What goods are called, by SKU and by product. */
export function useGoodsNames(): (id: string) => string {
  const { data } = useAsk("/api/v1/products", ALL);
  const names = new Map<string, string>();
  for (const { productId, name, variants } of data?.items ?? []) {
    names.set(productId, name);
    for (const { sku, options } of variants) {
      names.set(sku, [name, ...Object.values(options)].join(" · "));
    }
  }
  return (id) => names.get(id) ?? id;
}

type Line = { sku: string; quantity: number };

/** `2 × Frame bag, 1 × Inner tube` */
export function counted(lines: readonly Line[], nameOf: (sku: string) => string): string {
  return lines.map(({ sku, quantity }) => `${quantity} × ${nameOf(sku)}`).join(", ");
}
