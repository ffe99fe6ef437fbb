import { Field } from "@/design/Field";
import { useCategoryNames, useCollectionNames } from "@/places/names";
import type { Draft } from "./draft";
import { Several, SeveralVendors } from "./Several";
import { usePromotionsWords } from "./words";

type Props = { draft: Draft; onChange: (change: Partial<Draft>) => void };

/** Which goods the promotion is about. */
export function About({ draft, onChange }: Props) {
  const say = usePromotionsWords();
  const categories = useCategoryNames();
  const collections = useCollectionNames();
  return (
    <>
      <Field
        label={say("skus")}
        hint={say("skusHint")}
        value={draft.skus}
        onChange={(event) => onChange({ skus: event.target.value })}
      />
      <div className="columns">
        <Several
          label={say("categories")}
          names={categories}
          chosen={draft.categories}
          onChange={(chosen) => onChange({ categories: chosen })}
        />
        <Several
          label={say("collections")}
          names={collections}
          chosen={draft.collections}
          onChange={(chosen) => onChange({ collections: chosen })}
        />
        <SeveralVendors
          label={say("vendors")}
          chosen={draft.vendorIds}
          onChange={(chosen) => onChange({ vendorIds: chosen })}
        />
      </div>
    </>
  );
}

/** What it is taken off, where that are other goods than those it is about. */
export function TakenOff({ draft, onChange }: Props) {
  const say = usePromotionsWords();
  const categories = useCategoryNames();
  if (draft.kind !== "percent" && draft.kind !== "amount") return null;
  return (
    <div className="columns">
      <Field
        label={say("onSkus")}
        hint={say("onHint")}
        value={draft.onSkus}
        onChange={(event) => onChange({ onSkus: event.target.value })}
      />
      <Several
        label={say("onCategories")}
        names={categories}
        chosen={draft.onCategories}
        onChange={(chosen) => onChange({ onCategories: chosen })}
      />
    </div>
  );
}
