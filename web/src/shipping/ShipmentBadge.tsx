import type { Schema } from "@/api/answers";
import { Badge, type Tone } from "@/design/Badge";
import { useShippingWords } from "./words";

type Status = Schema<"shipping.ShipmentStatus">;

const TONES: Record<Status, Tone> = {
  Created: "quiet",
  InTransit: "info",
  OutForDelivery: "info",
  Delivered: "good",
  Delayed: "warn",
  Cancelled: "quiet",
  Failed: "bad",
};

export function ShipmentBadge({ status }: { status: Status }) {
  const say = useShippingWords();
  return <Badge tone={TONES[status]}>{say(status)}</Badge>;
}
