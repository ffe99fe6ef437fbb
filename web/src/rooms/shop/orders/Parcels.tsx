import type { UseQueryResult } from "@tanstack/react-query";
import type { Schema } from "@/api/answers";
import { useAsk } from "@/api/ask";
import type { Problem } from "@/api/problem";
import { Answered } from "@/design/Answered";
import { ButtonLink } from "@/design/Button";
import { Card } from "@/design/Card";
import { useSession } from "@/session/session";
import { ShipmentBadge } from "@/shipping/ShipmentBadge";
import { DAY, dateTime } from "@/words/format";
import { useOrderPageWords } from "./words";

type Parcel = Schema<"shipping.GuestParcel">;

/** The order's shipments, each with the way to where it is. */
export function Parcels({ orderId }: { orderId: string }) {
  const userId = useSession()?.userId;
  const found = useAsk("/api/v1/shipments", { query: { orderId, userId } });
  return <Shown found={found} />;
}

type Guests = { orderId: string; orderNumber: string };

/** The same, for who bought without an account. */
export function GuestParcels({ orderId, orderNumber }: Guests) {
  const asked = { path: { orderNumber }, query: { orderId } };
  const found = useAsk("/api/v1/guest-orders/{orderNumber}/parcels", asked);
  return <Shown found={found} />;
}

function Shown({ found }: { found: UseQueryResult<{ items: Parcel[] }, Problem> }) {
  const say = useOrderPageWords();
  return (
    <Card title={say("parcels")}>
      <Answered from={found}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{say("noParcels")}</p>
          ) : (
            <ul className="divided">
              {items.map((one) => (
                <li key={one.trackingNumber} className="stack tight">
                  <div className="row apart tight">
                    <span className="strong">{one.carrierName}</span>
                    <ShipmentBadge status={one.status} />
                  </div>
                  <div className="row apart tight">
                    <span className="small soft">
                      <span className="mono">{one.trackingNumber}</span>
                      {one.estimatedDelivery &&
                        !one.actualDelivery &&
                        ` · ${say("expected", { day: dateTime(one.estimatedDelivery, DAY) })}`}
                    </span>
                    <ButtonLink small icon="truck" to={`/track/${one.trackingNumber}`}>
                      {say("track")}
                    </ButtonLink>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Card>
  );
}
