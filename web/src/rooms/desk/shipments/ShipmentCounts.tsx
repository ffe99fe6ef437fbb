import type { Schema } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { type ShipmentStatus, STATUSES } from "@/shipping/shipment";
import { useShippingWords } from "@/shipping/words";
import { number } from "@/words/format";
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

/** How many shipments stand where, and how many are late; each a filter. */
export function ShipmentCounts({ warehouseId, chosen, onChoose }: Props) {
  const say = useShipmentsWords();
  const status = useShippingWords();
  const query = warehouseId ? { warehouseId } : {};
  const { data } = useAsk("/api/v1/shipment-counts", { query }, { keep: true });
  const of = (name: keyof Counts) => data?.[name] ?? 0;
  const shown = STATUSES.filter((one) => of(COUNTED[one]) > 0 || one === chosen.status);
  const isLate = chosen.late !== "";
  return (
    <div className="counts no-print">
      {shown.map((one) => (
        <Tile
          key={one}
          count={of(COUNTED[one])}
          label={status(one)}
          pressed={one === chosen.status}
          onPress={() => onChoose({ ...chosen, status: one === chosen.status ? "" : one })}
        />
      ))}
      {(of("late") > 0 || isLate) && (
        <Tile
          count={of("late")}
          label={say("late")}
          pressed={isLate}
          onPress={() => onChoose({ ...chosen, late: isLate ? "" : "yes" })}
        />
      )}
    </div>
  );
}

type TileProps = { count: number; label: string; pressed: boolean; onPress: () => void };

function Tile({ count, label, pressed, onPress }: TileProps) {
  return (
    <button type="button" className="count-tile" aria-pressed={pressed} onClick={onPress}>
      <span className="count-number">{number(count)}</span>
      <span className="small soft">{label}</span>
    </button>
  );
}
