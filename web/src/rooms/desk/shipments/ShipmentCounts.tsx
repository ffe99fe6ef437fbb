import type { Schema } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { type ShipmentStatus, STATUSES } from "@/shipping/shipment";
import { useShippingWords } from "@/shipping/words";
import { CountTiles } from "../CountTiles";
import { useShipmentsWords } from "./words";

type Counts = Schema<"shipping.ShipmentCounts">;
type Filters = { status: string; late: string };
type Props = { warehouseId: string; chosen: Filters; onChoose: (next: Filters) => void };

const COUNTED: Record<ShipmentStatus, keyof Counts> = {
  Created: "created",
  InTransit: "inTransit",
  OutForDelivery: "outForDelivery",
  Delivered: "delivered",
  Delayed: "delayed",
  Cancelled: "cancelled",
  Failed: "failed",
};
const USUAL: ReadonlySet<ShipmentStatus> = new Set(["Created", "InTransit", "Delivered"]);
const LATE = "late";

/** How many shipments stand where, and how many are late; each a filter. */
export function ShipmentCounts({ warehouseId, chosen, onChoose }: Props) {
  const say = useShipmentsWords();
  const status = useShippingWords();
  const query = warehouseId ? { warehouseId } : {};
  const { data } = useAsk("/api/v1/shipment-counts", { query }, { keep: true });
  const tiles = STATUSES.map((one) => ({
    id: one as string,
    label: status(one),
    count: data?.[COUNTED[one]],
    usual: USUAL.has(one),
  }));
  tiles.push({ id: LATE, label: say("late"), count: data?.late, usual: false });
  function choose(id: string): void {
    if (id === LATE) onChoose({ ...chosen, late: chosen.late ? "" : "yes" });
    else onChoose({ ...chosen, status: id === chosen.status ? "" : id });
  }
  return (
    <CountTiles
      tiles={tiles}
      chosen={[chosen.status, chosen.late && LATE].filter(Boolean)}
      onChoose={choose}
    />
  );
}
