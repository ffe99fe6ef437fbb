import { askAll } from "@/api/ask";
import { CsvExport } from "@/design/CsvExport";
import { useWarehouseNames } from "@/places/names";
import type { Level } from "./Levels";
import type { Movement } from "./Movements";

type Query = { sku?: string; warehouseId?: string };

/** All stock that the filters match, also what is not shown yet. */
export function LevelsExport({ query }: { query: Query & { low?: boolean } }) {
  const warehouses = useWarehouseNames();
  const columns = [
    { name: "sku", value: (one: Level) => one.sku },
    { name: "name", value: (one: Level) => one.name },
    {
      name: "warehouse",
      value: (one: Level) => warehouses.get(one.warehouseId) ?? one.warehouseId,
    },
    { name: "quantityAvailable", value: (one: Level) => one.quantityAvailable },
    { name: "quantityReserved", value: (one: Level) => one.quantityReserved },
    { name: "quantityOnHand", value: (one: Level) => one.quantityOnHand },
    { name: "reorderPoint", value: (one: Level) => one.reorderPoint },
    { name: "lastStockUpdate", value: (one: Level) => one.lastStockUpdate },
  ];
  const items = () => askAll("/api/v1/inventory/stock", { query });
  return <CsvExport name="stock" columns={columns} items={items} />;
}

/** All movements that the filters match, with the ids that the journal has. */
export function MovementsExport({ query }: { query: Query }) {
  const columns = [
    { name: "at", value: (one: Movement) => one.at },
    { name: "type", value: (one: Movement) => one.type },
    { name: "sku", value: (one: Movement) => one.sku },
    { name: "quantity", value: (one: Movement) => one.quantity },
    { name: "source", value: (one: Movement) => one.source },
    { name: "destination", value: (one: Movement) => one.destination },
    { name: "reason", value: (one: Movement) => one.reason },
    { name: "orderId", value: (one: Movement) => one.orderId },
    { name: "userId", value: (one: Movement) => one.userId },
  ];
  const items = () => askAll("/api/v1/inventory/movements", { query });
  return <CsvExport name="movements" columns={columns} items={items} />;
}
