import { useId } from "react";
import { useLocation } from "wouter";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Problem } from "@/api/problem";
import { Button } from "@/design/Button";
import { Dialog } from "@/design/Dialog";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { TextArea } from "@/design/TextArea";
import { optionsOf, useCategoryNames } from "@/places/names";
import { amountOf } from "@/words/format";
import { useHouseWords } from "@/words/house";
import { useProductsWords } from "./words";

const FIELDS = ["name", "sku", "price", "currency", "category", "description"] as const;
type Fields = Record<(typeof FIELDS)[number], string>;

export function AddProduct({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useProductsWords();
  const house = useHouseWords();
  const form = useId();
  const categories = useCategoryNames();
  const [, navigate] = useLocation();
  const adding = useDo<Fields>({
    act: async ({ price, category, ...fields }) => {
      const unitPrice = amountOf(price, fields.currency);
      if (unitPrice === null) throw wrongPrice(say("priceWrong"));
      const body = { ...fields, unitPrice, ...(category && { category }) };
      const { data } = await api.POST("/api/v1/products", { body });
      onClose();
      if (data && "productId" in data) {
        navigate(`/desk/products/${encodeURIComponent(data.productId)}`);
      }
    },
    said: () => say("added"),
    quiet: true,
  });
  const { problem } = adding;
  const actions = (
    <>
      <Button onClick={onClose}>{house("do.cancel")}</Button>
      <Button kind="main" type="submit" form={form} busy={adding.busy}>
        {say("add")}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={say("add")} actions={actions}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => void adding.run(fieldsOf(event, FIELDS))}
      >
        <Field label={say("name")} name="name" required wrong={problem?.of("name")} />
        <div className="columns">
          <Field label={say("sku")} name="sku" required wrong={problem?.of("sku")} />
          <Select
            label={say("category")}
            name="category"
            none={say("noCategory")}
            options={optionsOf(categories)}
          />
        </div>
        <div className="columns">
          <Field
            label={say("price")}
            name="price"
            inputMode="decimal"
            required
            wrong={problem?.of("unitPrice")}
          />
          <Field
            label={say("currency")}
            name="currency"
            defaultValue="EUR"
            pattern="[A-Z]{3}"
            required
            wrong={problem?.of("currency")}
          />
        </div>
        <TextArea label={say("description")} name="description" />
        <ProblemNote problem={problem} />
      </form>
    </Dialog>
  );
}

/** What somebody typed as a price and is none, said where a server's blame would stand. */
export function wrongPrice(detail: string): Problem {
  return new Problem({ status: 422, detail, errors: [{ field: "unitPrice", detail }] });
}
