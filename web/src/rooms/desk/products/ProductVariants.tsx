import { useState } from "react";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { useEditRemove } from "@/design/EditRemove";
import { Money } from "@/design/Money";
import { type Column, Table } from "@/design/Table";
import { optionWords, type Product, type Variant, variantsOf } from "@/goods/product";
import { useMay } from "@/session/session";
import { VariantDialog } from "./VariantDialog";
import { useProductsWords } from "./words";

export function ProductVariants({ product }: { product: Product }) {
  const say = useProductsWords();
  const may = useMay("catalog:write");
  const [open, setOpen] = useState<Variant | "new" | null>(null);
  const acts = useEditRemove<Variant>(may, { name: ({ sku }) => sku, onEdit: setOpen });
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
    ...acts,
  ];
  return (
    <div className="stack">
      <Table
        label={say("variantsTab")}
        columns={columns}
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
