import type { Schema } from "@/api/answers";
import { usePages } from "@/api/ask";
import { Badge } from "@/design/Badge";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Named } from "@/design/Named";
import { type Column, Table } from "@/design/Table";
import { useWarehouseNames } from "@/places/names";
import { number } from "@/words/format";
import { useStockWords } from "./words";

export type Level = Schema<"inventory.StockLevel">;
type Props = {
  query: { sku?: string; warehouseId?: string; low?: boolean };
  onClear?: (() => void) | false;
};

export function isLow(level: Level): boolean {
  return level.reorderPoint > 0 && level.quantityAvailable <= level.reorderPoint;
}

/** What lies there set aside, damaged or expired: neither promised nor to be sold. */
export function unsaleableOf(level: Level): number {
  return level.quantityOnHand - level.quantityReserved - level.quantityAvailable;
}

/** What lies where now. */
export function Levels({ query, onClear }: Props) {
  const say = useStockWords();
  const warehouses = useWarehouseNames();
  const pages = usePages("/api/v1/inventory/stock", { query: { ...query, limit: 100 } });
  const columns: Column<Level>[] = [
    {
      id: "product",
      label: say("product"),
      cell: (one) => (
        <Named
          name={one.name ?? one.sku}
          id={one.sku}
          to={`/desk/stock/${encodeURIComponent(one.sku)}`}
        />
      ),
    },
    {
      id: "warehouse",
      label: say("warehouse"),
      cell: (one) => warehouses.get(one.warehouseId) ?? one.warehouseId,
    },
    {
      id: "available",
      label: say("available"),
      end: true,
      cell: (one) => (
        <span className="row tight no-wrap at-end">
          {isLow(one) && <Badge tone="warn">{say("low")}</Badge>}
          <span className="strong">{number(one.quantityAvailable)}</span>
        </span>
      ),
    },
    {
      id: "reserved",
      label: say("reserved"),
      end: true,
      cell: (one) => number(one.quantityReserved),
    },
    { id: "onHand", label: say("onHand"), end: true, cell: (one) => number(one.quantityOnHand) },
    {
      id: "reorder",
      label: say("reorder"),
      end: true,
      onlyWide: true,
      cell: (one) => (one.reorderPoint ? number(one.reorderPoint) : "–"),
    },
    {
      id: "changed",
      label: say("changed"),
      onlyWide: true,
      cell: (one) => <DateTime at={one.lastStockUpdate} as="ago" />,
    },
  ];
  return (
    <Listing pages={pages} onClear={onClear} empty={<NoLevels />}>
      {(items) => (
        <Table
          label={say("levels")}
          columns={columns}
          items={items}
          idOf={(one) => one.inventoryItemId}
          to={(one) => `/desk/stock/${encodeURIComponent(one.sku)}`}
          changing={pages.changing}
        />
      )}
    </Listing>
  );
}

export function NoLevels() {
  const say = useStockWords();
  return (
    <EmptyState icon="stock" title={say("nothing")}>
      {say("nothingLead")}
    </EmptyState>
  );
}
