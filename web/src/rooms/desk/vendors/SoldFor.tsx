import { useState } from "react";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { useEditRemove } from "@/design/EditRemove";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Named } from "@/design/Named";
import { type Column, Table } from "@/design/Table";
import { skusOf, useGoodsNames } from "@/goods/names";
import { useCategoryNames } from "@/places/names";
import { useMay } from "@/session/session";
import { SellFor } from "./SellFor";
import { type Sold, sell } from "./sold";
import { useVendorsWords } from "./words";

const PATH = "/api/v1/vendors/{vendorId}/goods";

/** Which goods are the vendor's, of whose price it gets what the commission leaves. */
export function SoldFor({ vendorId }: { vendorId: string }) {
  const say = useVendorsWords();
  const may = useMay("commissions:write");
  const categories = useCategoryNames();
  const pages = usePages(PATH, { path: { vendorId } });
  const nameOf = useGoodsNames(skusOf(pages.items));
  const [edited, setEdited] = useState<Sold | "new" | null>(null);
  const stopping = useDo<Sold>({
    act: ({ sku }) => api.DELETE("/api/v1/commissions/goods/{sku}", { params: { path: { sku } } }),
    optimistic: ({ sku }) => patch<Sold>(PATH, (one) => (one.sku === sku ? null : one)),
    undo: sell,
    said: ({ sku }) => say("soldStopped", { sku }),
  });
  const columns: Column<Sold>[] = [
    {
      id: "sku",
      label: say("product"),
      wraps: true,
      cell: ({ sku }) => (
        <Named name={nameOf(sku)} id={sku} to={`/desk/stock/${encodeURIComponent(sku)}`} />
      ),
    },
    {
      id: "category",
      label: say("rateCategory"),
      wraps: true,
      cell: ({ categoryId }) => (categoryId ? (categories.get(categoryId) ?? categoryId) : "–"),
    },
    ...useEditRemove<Sold>(may, {
      name: ({ sku }) => sku,
      onEdit: setEdited,
      onRemove: stopping.run,
    }),
  ];
  const add = may && (
    <Button small icon="plus" onClick={() => setEdited("new")}>
      {say("sell")}
    </Button>
  );
  return (
    <Card title={say("sold")} actions={add} flush>
      <Listing
        pages={pages}
        empty={
          <EmptyState icon="tag" title={say("noneSold")}>
            {say("noneSoldLead")}
          </EmptyState>
        }
      >
        {(items) => (
          <Table
            label={say("sold")}
            columns={columns}
            items={items}
            idOf={({ sku }) => sku}
            changing={pages.changing}
          />
        )}
      </Listing>
      {edited && <SellFor vendorId={vendorId} edited={edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
