import { useAsk } from "@/api/ask";
import { Select } from "@/design/Select";
import { variantsOf } from "@/goods/product";
import { useReturnWords } from "@/returns/words";
import { language } from "@/words/language";
import { nameOf } from "../cart/Contents";

type Props = { productId: string; sku: string; onChoose: (sku: string) => void };

/** What comes instead: any variant of the same product that is on sale. */
export function OtherVariant({ productId, sku, onChoose }: Props) {
  const goods = useReturnWords();
  const query = { language: language() };
  const product = useAsk("/api/v1/products/{productId}", { path: { productId }, query }).data;
  const variants = product ? variantsOf(product).filter((one) => one.isActive) : [];
  return (
    <Select
      label={goods("other")}
      none="–"
      required
      options={variants.map((one) => ({
        value: one.sku,
        label: nameOf({ sku: one.sku, name: null }, product),
      }))}
      value={sku}
      onChange={(event) => onChoose(event.target.value)}
    />
  );
}
