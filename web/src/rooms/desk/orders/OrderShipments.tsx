import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { useMay } from "@/session/session";
import { ShipmentBadge } from "@/shipping/ShipmentBadge";
import { useOrdersWords } from "./words";

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
                    <ShipmentBadge status={shipment.status} />
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
