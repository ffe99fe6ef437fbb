import { useState } from "react";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Money } from "@/design/Money";
import { type Column, Table } from "@/design/Table";
import { optionWords, type Product, type Variant, variantsOf } from "@/goods/product";
import { useMay } from "@/session/session";
import { useHouseWords } from "@/words/house";
import { VariantDialog } from "./VariantDialog";
import { useProductsWords } from "./words";

export function ProductVariants({ product }: { product: Product }) {
  const say = useProductsWords();
  const house = useHouseWords();
  const may = useMay("catalog:write");
  const [open, setOpen] = useState<Variant | "new" | null>(null);
  const columns: Column<Variant>[] = [
    {
      id: "sku",
      label: say("sku"),
      cell: (one) => <span className="mono strong">{one.sku}</span>,
    },
    { id: "options", label: say("options"), cell: (one) => optionWords(one) || say("noOptions") },
    { id: "barcode", label: say("barcode"), cell: (one) => one.barcode || "–", onlyWide: true },
    {
      id: "status",
      label: say("status"),
      cell: (one) => (
        <Badge tone={one.isActive ? "good" : "warn"}>
          {say(one.isActive ? "onSale" : "hidden")}
        </Badge>
      ),
    },
    {
      id: "price",
      label: say("price"),
      end: true,
      cell: (one) => <Money amount={one.unitPrice} currency={product.currency} />,
    },
  ];
  const edit: Column<Variant> = {
    id: "edit",
    label: house("do.edit"),
    acts: true,
    end: true,
    cell: (one) => (
      <Button
        kind="plain"
        small
        icon="edit"
        aria-label={`${house("do.edit")} ${one.sku}`}
        onClick={() => setOpen(one)}
      />
    ),
  };
  return (
    <div className="stack">
      <Table
        label={say("variantsTab")}
        columns={may ? [...columns, edit] : columns}
        items={variantsOf(product)}
        idOf={(one) => one.variantId}
      />
      {may && (
        <div className="row">
          <Button icon="plus" onClick={() => setOpen("new")}>
            {say("addVariant")}
          </Button>
        </div>
      )}
      <VariantDialog
        key={open === "new" ? "new" : open?.variantId}
        product={product}
        variant={open === "new" ? null : open}
        open={open !== null}
        onClose={() => setOpen(null)}
      />
    </div>
  );
}
