import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Badge, type Tone } from "@/design/Badge";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { eventName } from "@/live/event";
import { useMay } from "@/session/session";
import { useOrdersWords } from "./words";

const TONES: Record<string, Tone> = { Delivered: "good", Failed: "bad", Delayed: "warn" };

export function OrderShipments({ orderId }: { orderId: string }) {
  const say = useOrdersWords();
  const may = useMay("shipping:read");
  const shipments = useAsk("/api/v1/shipments", { query: { orderId } }, { when: may });
  if (!may) return null;
  return (
    <Card title={say("shipments")}>
      <Answered from={shipments}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft small">{say("noShipments")}</p>
          ) : (
            <ul className="stack">
              {items.map((shipment) => (
                <li key={shipment.shipmentId} className="stack close">
                  <div className="row apart tight">
                    <span className="mono">{shipment.trackingNumber}</span>
                    <Badge tone={TONES[shipment.status] ?? "info"}>
                      {eventName(shipment.status)}
                    </Badge>
                  </div>
                  <span className="small soft">
                    {shipment.carrierName} · <DateTime at={shipment.updatedAt} as="ago" />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Card>
  );
}
