import { groupsOf, useAskEach } from "@/api/ask";
import { useNamed } from "@/api/named";

const MANY = 200;

/** What these goods are called, SKUs and products alike: one question for two hundred of them. */
export function useGoodsNames(ids: readonly string[]): (id: string) => string {
  const asked = groupsOf(ids, MANY).map((group) => ({ query: { skus: group.join("@") } }));
  const found = useAskEach("/api/v1/products/names", asked);
  return useNamed(
    found.map(({ id, name, options }) => [id, [name, ...Object.values(options)].join(" · ")]),
  );
}

export const skusOf = (lines: readonly { sku: string }[]) => lines.map(({ sku }) => sku);

type Line = { sku: string; quantity: number };

/** `2 × Frame bag, 1 × Inner tube` */
export function counted(lines: readonly Line[], nameOf: (sku: string) => string): string {
  return lines.map(({ sku, quantity }) => `${quantity} × ${nameOf(sku)}`).join(", ");
}
