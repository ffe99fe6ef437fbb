import type { Schema } from "@/api/answers";
import type { Tone } from "@/design/Badge";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { type Moment, Timeline } from "@/design/Timeline";
import type { ShipmentStatus, WholeShipment } from "@/shipping/shipment";
import { useShippingWords } from "@/shipping/words";
import { placeName } from "@/words/countries";
import { useShipmentsWords } from "./words";

type Told = Schema<"shipping.ShipmentEvent">;
const TONES: Partial<Record<ShipmentStatus, Tone>> = {
  Delivered: "good",
  Delayed: "warn",
  Failed: "bad",
  Cancelled: "bad",
};

/** Its history, newest first: what it became, where it was seen, what was said. */
export function ShipmentHistory({ shipment }: { shipment: WholeShipment }) {
  const say = useShipmentsWords();
  const name = useShippingWords();
  const moment = ({ number, status, occurredAt, ...told }: Told): Moment => ({
    id: number,
    title: status ? name(status) : say("seen"),
    tone: status ? TONES[status] : undefined,
    beside: <DateTime at={occurredAt} as="exact" />,
    detail:
      [told.description, placeName(told.city, told.country)].filter(Boolean).join(" · ") ||
      undefined,
  });
  return (
    <Card title={say("history")}>
      <Timeline moments={shipment.events.map(moment)} />
    </Card>
  );
}
