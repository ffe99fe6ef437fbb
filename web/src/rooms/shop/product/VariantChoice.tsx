import { useId } from "react";
import { Select } from "@/design/Select";
import { optionWords, type Variant } from "@/goods/product";
import { useLabels } from "../goods/labels";
import { areTold, axesOf, isMade, withOption } from "./variants";
import { useProductWords } from "./words";

type Props = {
  variants: readonly Variant[];
  chosen: Variant | undefined;
  /** Whether it can be had; not known until it is answered. */
  isThere: (sku: string) => boolean | undefined;
  onChoose: (variant: Variant) => void;
};

/** Which variant, chosen option by option; by its number where options do not tell it. */
export function VariantChoice({ variants, chosen, isThere, onChoose }: Props) {
  const say = useProductWords();
  const id = useId();
  const labels = useLabels();
  if (variants.length < 2) return null;
  if (!areTold(variants)) {
    return (
      <Select
        label={say("variant")}
        options={variants.map((one) => ({ value: one.sku, label: optionWords(one) || one.sku }))}
        value={chosen?.sku}
        onChange={({ target }) => {
          const found = variants.find((one) => one.sku === target.value);
          if (found) onChoose(found);
        }}
      />
    );
  }
  return (
    <div className="stack">
      {axesOf(variants).map(({ name, values }) => (
        <fieldset key={name} className="option">
          <legend className="small">
            <span className="strong">{labels.title(name)}</span>{" "}
            <span className="soft">{labels.value(name, chosen?.options[name] ?? "")}</span>
          </legend>
          <div className="row tight">
            {values.map((value) => {
              const made = isMade(variants, chosen, name, value);
              const found = withOption(variants, chosen, name, value);
              const isOut = made && found && isThere(found.sku) === false;
              return (
                <label key={value} className={lookOf(made, isOut)}>
                  <input
                    type="radio"
                    name={`${id} ${name}`}
                    value={value}
                    checked={chosen?.options[name] === value}
                    onChange={() => {
                      if (found) onChoose(found);
                    }}
                  />
                  <span>
                    {labels.value(name, value)}
                    {isOut && <span className="only-read"> {say("soldOut")}</span>}
                  </span>
                </label>
              );
            })}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

function lookOf(isMade: boolean, isOut: boolean | undefined): string {
  if (!isMade) return "pick other";
  return isOut ? "pick out" : "pick";
}
