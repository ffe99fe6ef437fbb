import { useState } from "react";
import { useDo } from "@/api/do";
import { Combobox } from "@/design/Combobox";
import { FormDialog } from "@/design/FormDialog";
import { Select } from "@/design/Select";
import { useGoodsChoices } from "@/goods/choices";
import { optionsOf, useCategoryNames } from "@/places/names";
import { type Sold, sell } from "./sold";
import { useVendorsWords } from "./words";

const NAMES = ["categoryId"] as const;
type Props = { vendorId: string; edited: Sold | "new"; onClose: () => void };

/** An article is sold for the vendor from now on; whose it was before is its seller no more. */
export function SellFor({ vendorId, edited, onClose }: Props) {
  const say = useVendorsWords();
  const before = edited === "new" ? null : edited;
  const [sku, setSku] = useState(before?.sku ?? "");
  const goods = useGoodsChoices(sku);
  const categories = useCategoryNames();
  const selling = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ categoryId }) => sell({ sku, vendorId, categoryId: categoryId || null }),
    undo: before ? () => sell(before) : undefined,
    said: () => say("saved"),
    after: onClose,
    quiet: true,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={before ? say("supplyChange", { sku }) : say("sell")}
      lacks={!sku}
      names={NAMES}
      doing={selling}
    >
      {!before && <Combobox label={say("product")} value={sku} onChoose={setSku} {...goods} />}
      <Select
        label={say("rateCategory")}
        name="categoryId"
        none={say("noCategory")}
        options={optionsOf(categories)}
        key={`categories ${categories.size}`}
        defaultValue={before?.categoryId ?? ""}
      />
      <p className="small soft">{say("sellHint")}</p>
    </FormDialog>
  );
}
