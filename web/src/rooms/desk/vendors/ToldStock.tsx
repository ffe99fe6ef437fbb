import type { ItemOf } from "@/api/answers";
import { usePages } from "@/api/ask";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { Listing } from "@/design/Listing";
import { Named } from "@/design/Named";
import { type Column, Table } from "@/design/Table";
import { skusOf, useGoodsNames } from "@/goods/names";
import { useWarehouseNames } from "@/places/names";
import { number } from "@/words/format";
import { useVendorsWords } from "./words";

const PATH = "/api/v1/vendors/{vendorId}/stock";
type Told = ItemOf<typeof PATH>;

/** What the vendor told last of the stock at its place. */
export function ToldStock({ vendorId }: { vendorId: string }) {
  const say = useVendorsWords();
  const pages = usePages(PATH, { path: { vendorId } });
  const nameOf = useGoodsNames(skusOf(pages.items));
  const warehouses = useWarehouseNames();
  const columns: Column<Told>[] = [
    {
      id: "sku",
      label: say("product"),
      wraps: true,
      cell: ({ sku }) => (
        <Named name={nameOf(sku)} id={sku} to={`/desk/stock/${encodeURIComponent(sku)}`} />
      ),
    },
    {
      id: "place",
      label: say("place"),
      onlyWide: true,
      cell: ({ warehouseId }) => warehouses.get(warehouseId) ?? warehouseId,
    },
    { id: "told", label: say("told"), cell: ({ toldAt }) => <DateTime at={toldAt} as="ago" /> },
    {
      id: "quantity",
      label: say("quantity"),
      end: true,
      cell: ({ quantity }) => number(quantity),
    },
  ];
  return (
    <Card title={say("toldStock")} flush>
      <Listing pages={pages} empty={<p className="inside-card soft">{say("noneTold")}</p>}>
        {(items) => (
          <Table
            label={say("toldStock")}
            columns={columns}
            items={items}
            idOf={({ warehouseId, sku }) => `${warehouseId} ${sku}`}
            changing={pages.changing}
          />
        )}
      </Listing>
    </Card>
  );
}
