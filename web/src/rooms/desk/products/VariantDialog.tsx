import { useId } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Dialog } from "@/design/Dialog";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { TextArea } from "@/design/TextArea";
import type { Product, Variant } from "@/goods/product";
import { amountOf, typedAmount } from "@/words/format";
import { useHouseWords } from "@/words/house";
import { wrongPrice } from "./AddProduct";
import { optionLines, optionsIn } from "./options";
import { useProductsWords } from "./words";

const SIZES = ["weightG", "lengthMm", "widthMm", "heightMm"] as const;
const FIELDS = ["sku", "options", "price", "barcode", ...SIZES] as const;
type Fields = Record<(typeof FIELDS)[number], string>;
type Props = { product: Product; variant: Variant | null; open: boolean; onClose: () => void };

/** A variant as it is sold; its price is set here once, and then under Prices. */
export function VariantDialog({ product, variant, open, onClose }: Props) {
  const say = useProductsWords();
  const house = useHouseWords();
  const form = useId();
  const saving = useDo<Fields>({
    act: (fields) => save(product, variant, fields, say("priceWrong")),
    said: () => say("variantSaved"),
    after: onClose,
    quiet: true,
  });
  const labels = [say("weight"), say("length"), say("width"), say("height")];
  const { problem } = saving;
  const title = say(variant ? "editVariant" : "addVariant");
  const actions = (
    <>
      <Button onClick={onClose}>{house("do.cancel")}</Button>
      <Button kind="main" type="submit" form={form} busy={saving.busy}>
        {house("do.save")}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={title} actions={actions}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => void saving.run(fieldsOf(event, FIELDS))}
      >
        <Field
          label={say("sku")}
          name="sku"
          required
          readOnly={variant !== null}
          defaultValue={variant?.sku}
          wrong={problem?.of("sku")}
        />
        <TextArea
          label={say("options")}
          name="options"
          rows={3}
          hint={say("optionsHint")}
          defaultValue={variant ? optionLines(variant.options) : ""}
        />
        {!variant && (
          <Field
            label={`${say("price")} (${product.currency})`}
            name="price"
            inputMode="decimal"
            required
            defaultValue={typedAmount(product.unitPrice, product.currency)}
            wrong={problem?.of("unitPrice")}
          />
        )}
        <Field label={say("barcode")} name="barcode" defaultValue={variant?.barcode} />
        <div className="columns narrow">
          {SIZES.map((name, n) => (
            <Field
              key={name}
              label={labels[n]}
              name={name}
              type="number"
              min={0}
              defaultValue={variant?.[name] ?? 0}
            />
          ))}
        </div>
        <ProblemNote problem={problem} />
      </form>
    </Dialog>
  );
}

async function save(
  { productId, currency }: Product,
  variant: Variant | null,
  fields: Fields,
  wrong: string,
): Promise<unknown> {
  const sizes = Object.fromEntries(SIZES.map((name) => [name, Number(fields[name] || 0)]));
  const body = { options: optionsIn(fields.options), barcode: fields.barcode, ...sizes };
  if (variant) {
    const path = { productId, variantId: variant.variantId };
    return api.PUT("/api/v1/products/{productId}/variants/{variantId}", { params: { path }, body });
  }
  const unitPrice = amountOf(fields.price, currency);
  if (unitPrice === null) throw wrongPrice(wrong);
  return api.POST("/api/v1/products/{productId}/variants", {
    params: { path: { productId } },
    body: { ...body, sku: fields.sku, unitPrice },
  });
}
