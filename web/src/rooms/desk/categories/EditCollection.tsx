import { useState } from "react";
import type { Schema } from "@/api/answers";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { Problem } from "@/api/problem";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { Select } from "@/design/Select";
import { TextArea } from "@/design/TextArea";
import { optionsOf, useCategoryNames, useCurrency } from "@/places/names";
import { putBack } from "./removing";
import { type Collection, ruleOf, typedRule } from "./rule";
import { useCategoriesWords } from "./words";

const NAMES = ["name", "category", "priceMin", "priceMax", "attributes"] as const;
const ANY = { category: null, priceMin: null, priceMax: null, attributes: {} };
type Props = { edited: Collection | "new"; onClose: () => void };

/** A collection and its rule; products join it and leave it by themselves. */
export function EditCollection({ edited, onClose }: Props) {
  const say = useCategoriesWords();
  const categories = useCategoryNames();
  const currency = useCurrency();
  const [fresh] = useState(newId);
  const before = edited === "new" ? null : edited;
  const typed = typedRule(before ?? ANY, currency);
  const saving = useDo<Record<(typeof NAMES)[number], string>>({
    act: async ({ name, ...rest }) => {
      const rule = ruleOf(rest, currency);
      if (!rule) throw new Problem({ status: 422, detail: say("priceWrong") });
      const path = { collectionId: before?.collectionId ?? fresh };
      const body = { name, rule } as Schema<"catalog.DefineCollectionBody">;
      await api.PUT("/api/v1/collections/{collectionId}", { params: { path }, body });
    },
    undo: before ? () => putBack(before) : undefined,
    said: () => say("collectionSaved"),
    after: onClose,
    quiet: true,
  });
  const title = before ? say("change", { name: before.name }) : say("addCollection");
  return (
    <FormDialog open onClose={onClose} title={title} names={NAMES} doing={saving}>
      <Field
        label={say("name")}
        name="name"
        required
        maxLength={200}
        defaultValue={before?.name}
        wrong={saving.problem?.of("name")}
      />
      <p className="small soft">{say("ruleLead")}</p>
      <Select
        key={categories.size}
        label={say("category")}
        name="category"
        none={say("anyCategory")}
        options={optionsOf(categories)}
        defaultValue={typed.category}
      />
      <div className="columns narrow" key={currency}>
        <Field
          label={`${say("priceMin")} (${currency})`}
          name="priceMin"
          inputMode="decimal"
          defaultValue={typed.priceMin}
        />
        <Field
          label={`${say("priceMax")} (${currency})`}
          name="priceMax"
          inputMode="decimal"
          defaultValue={typed.priceMax}
        />
      </div>
      <TextArea
        label={say("attributes")}
        hint={say("attributesHint")}
        name="attributes"
        rows={3}
        defaultValue={typed.attributes}
      />
    </FormDialog>
  );
}
