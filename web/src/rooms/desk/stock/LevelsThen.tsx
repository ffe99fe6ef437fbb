import { Link } from "wouter";
import type { Schema } from "@/api/answers";
import { usePages } from "@/api/ask";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { type Column, Table } from "@/design/Table";
import { useWarehouseNames } from "@/places/names";
import { number } from "@/words/format";
import { useStockWords } from "./words";

type Then = Schema<"inventory.StockThen">;
type Props = { query: { sku?: string; warehouseId?: string }; asOf: string };

const SIGNED = { signDisplay: "exceptZero" } as const;

/** What lay where at a moment of the past, and what has come and gone since. */
export function LevelsThen({ query, asOf }: Props) {
  const say = useStockWords();
  const warehouses = useWarehouseNames();
  const pages = usePages("/api/v1/inventory/stock/as-of", {
    query: { ...query, asOf, limit: 100 },
  });
  const columns: Column<Then>[] = [
    {
      id: "product",
      label: say("product"),
      cell: (one) => (
        <span className="stack close">
          <Link href={`/desk/stock/${encodeURIComponent(one.sku)}`}>{one.name ?? one.sku}</Link>
          <span className="small soft mono">{one.sku}</span>
        </span>
      ),
    },
    {
      id: "warehouse",
      label: say("warehouse"),
      cell: (one) => warehouses.get(one.warehouseId) ?? one.warehouseId,
    },
    {
      id: "then",
      label: say("before"),
      end: true,
      cell: (one) => <span className="strong">{number(one.quantityOnHand)}</span>,
    },
    { id: "moved", label: say("moved"), end: true, cell: (one) => number(one.moved, SIGNED) },
    {
      id: "now",
      label: say("onHand"),
      end: true,
      cell: (one) => number(one.quantityOnHand + one.moved),
    },
  ];
  return (
    <>
      <p className="small soft past-lead">{say("pastLead")}</p>
      <Listing pages={pages} empty={<EmptyState icon="stock" title={say("nothingThen")} />}>
        {(items) => (
          <Table
            label={say("levels")}
            columns={columns}
            items={items}
            idOf={(one) => `${one.sku}@${one.warehouseId}`}
            changing={pages.changing}
          />
        )}
      </Listing>
    </>
  );
}
