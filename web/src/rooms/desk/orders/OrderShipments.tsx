import { useState } from "react";
import { Link } from "wouter";
import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { useMay } from "@/session/session";
import { ShipmentBadge } from "@/shipping/ShipmentBadge";
import { MakeShipment } from "../shipments/MakeShipment";
import { useShipmentsWords } from "../shipments/words";
import { useOrdersWords } from "./words";

/** What left of an order and what is on its way out; what lies ready can be sent from here. */
export function OrderShipments({ orderId }: { orderId: string }) {
  const say = useOrdersWords();
  const shipping = useShipmentsWords();
  const may = useMay("shipping:read");
  const mayMake = useMay("shipping:write");
  const [making, setMaking] = useState(false);
  const waiting = useAsk("/api/v1/consignments", { query: { orderId } }, { when: mayMake });
  const shipments = useAsk("/api/v1/shipments", { query: { orderId } }, { when: may });
  if (!may) return null;
  const [ready] = waiting.data?.items ?? [];
  const make = ready && (
    <Button small icon="truck" onClick={() => setMaking(true)}>
      {shipping("make")}
    </Button>
  );
  return (
    <Card title={say("shipments")} actions={make}>
      <Answered from={shipments}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft small">{say("noShipments")}</p>
          ) : (
            <ul className="stack">
              {items.map((shipment) => (
                <li key={shipment.shipmentId} className="stack close">
                  <div className="row apart tight">
                    <Link className="mono" href={`/desk/shipments/${shipment.shipmentId}`}>
                      {shipment.trackingNumber}
                    </Link>
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
      {making && ready && <MakeShipment consignment={ready} onClose={() => setMaking(false)} />}
    </Card>
  );
}
