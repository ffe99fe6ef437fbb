import { Badge } from "@/design/Badge";
import type { Product } from "@/goods/product";
import { useProductsWords } from "./words";

export function ProductBadge({ product }: { product: Product }) {
  const say = useProductsWords();
  if (product.discontinuedAt) return <Badge tone="bad">{say("discontinued")}</Badge>;
  if (!product.isActive) return <Badge tone="warn">{say("hidden")}</Badge>;
  return <Badge tone="good">{say("onSale")}</Badge>;
}
