import { useState } from "react";
import { useAsk } from "@/api/ask";
import type { Choice } from "@/design/Combobox";
import { money } from "@/words/format";
import { useGoodsNames } from "./names";
import { optionWords, variantsOf } from "./product";

const SHOWN = 20;

type Choices = { choices: Choice[]; onType: (text: string) => void };

/** Articles on sale, found by typing; the one that is chosen stays among them. */
export function useGoodsChoices(sku: string): Choices {
  const [typed, onType] = useState("");
  const query = { limit: SHOWN, ...(typed && { searchTerm: typed }) };
  const products = useAsk("/api/v1/products", { query }, { keep: true }).data?.items ?? [];
  const nameOf = useGoodsNames(sku ? [sku] : []);
  const found = products.flatMap((product) =>
    variantsOf(product).map((variant) => ({
      value: variant.sku,
      label: [product.name, optionWords(variant)].filter(Boolean).join(" · "),
      note: `${variant.sku}, ${money(variant.unitPrice, product.currency)}`,
    })),
  );
  const isThere = !sku || found.some(({ value }) => value === sku);
  return { choices: isThere ? found : [...found, { value: sku, label: nameOf(sku) }], onType };
}
