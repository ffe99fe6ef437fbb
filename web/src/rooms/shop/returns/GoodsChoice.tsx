import { useState } from "react";
import { useAsk } from "@/api/ask";
import { Button } from "@/design/Button";
import { Combobox } from "@/design/Combobox";
import { Field } from "@/design/Field";
import { optionWords, type Product, variantsOf } from "@/goods/product";
import { language } from "@/words/language";
import { useGuestReturnWords } from "./words";

export type Chosen = { id: number; sku: string; name: string; productId: string; quantity: number };
type Props = {
  chosen: Chosen;
  onChange: (next: Chosen) => void;
  /** Takes it off the list; not given for the only one. */
  onRemove?: () => void;
};

const FOUND_MAX = 8;
const SKU = /^[A-Za-z0-9][A-Za-z0-9._-]+$/;

/** An article found by its name, or named by its number where it is not sold any longer. */
export function GoodsChoice({ chosen, onChange, onRemove }: Props) {
  const say = useGuestReturnWords();
  const [typed, setTyped] = useState("");
  const query = { searchTerm: typed, language: language(), limit: FOUND_MAX };
  const products = useAsk("/api/v1/products", { query }, { when: typed !== "", keep: true });
  const found = (typed && products.data?.items.flatMap(articlesOf)) || [];
  const sku = typed.trim().toUpperCase();
  const isNumber = SKU.test(sku) && found.every((one) => one.sku !== sku);
  const asTyped = isNumber ? [{ sku, name: say("asTyped", { sku }), productId: "" }] : [];
  const known = chosen.sku && found.every((one) => one.sku !== chosen.sku) ? [chosen] : [];
  const choices = [...found, ...asTyped, ...known];
  return (
    <div className="back-line">
      <Combobox
        label={say("which")}
        hint={say("whichHint")}
        value={chosen.sku}
        choices={choices.map((one) => ({ value: one.sku, label: one.name, note: one.sku }))}
        onType={setTyped}
        onChoose={(value) => {
          const one = choices.find((choice) => choice.sku === value);
          if (one) onChange({ ...chosen, ...one });
        }}
      />
      <Field
        label={say("quantity")}
        type="number"
        min={1}
        required
        value={chosen.quantity}
        onChange={(event) => onChange({ ...chosen, quantity: Number(event.target.value) })}
      />
      {onRemove && (
        <Button kind="plain" icon="trash" aria-label={say("without")} onClick={onRemove} />
      )}
    </div>
  );
}

function articlesOf(product: Product) {
  const { productId, name } = product;
  return variantsOf(product).map((variant) => ({
    sku: variant.sku,
    productId,
    name: [name, optionWords(variant)].filter(Boolean).join(" · "),
  }));
}
