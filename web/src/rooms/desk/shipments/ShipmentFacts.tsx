import type { ReactNode } from "react";
import type { Schema } from "@/api/answers";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { Money } from "@/design/Money";
import { useWarehouseNames } from "@/places/names";
import type { WholeShipment } from "@/shipping/shipment";
import { placeName } from "@/words/countries";
import { OrderNumber } from "./OrderNumber";
import { useShipmentsWords } from "./words";

/** Whose it is, from where to where, when, and what it costs. */
export function ShipmentFacts({ shipment }: { shipment: WholeShipment }) {
  const say = useShipmentsWords();
  const warehouses = useWarehouseNames();
  const { orderId, origin, destination, sourceWarehouseId, currentLocation } = shipment;
  const seen = placeName(currentLocation?.city ?? null, currentLocation?.country ?? null);
  return (
    <Card title={say("facts")}>
      <dl className="facts small">
        <Fact label={say("order")}>{orderId ? <OrderNumber of={shipment} /> : say("noOrder")}</Fact>
        {sourceWarehouseId && (
          <Fact label={say("warehouse")}>
            {warehouses.get(sourceWarehouseId) ?? sourceWarehouseId}
          </Fact>
        )}
        {origin && (
          <Fact label={say("from")}>
            <Postal address={origin} />
          </Fact>
        )}
        {destination && (
          <Fact label={say("to")}>
            <Postal address={destination} recipient={shipment.recipient} />
          </Fact>
        )}
        <Fact label={say("expected")}>
          <DateTime at={shipment.estimatedDelivery} />
        </Fact>
        <Fact label={say("left")}>
          <DateTime at={shipment.dispatchDate} />
        </Fact>
        <Fact label={say("arrived")}>
          <DateTime at={shipment.actualDelivery} />
        </Fact>
        {seen && <Fact label={say("place")}>{seen}</Fact>}
        {shipment.currency && (
          <Fact label={say("cost")}>
            <Money amount={shipment.shippingCost} currency={shipment.currency} />
          </Fact>
        )}
      </dl>
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

type PostalProps = { address: Schema<"Address">; recipient?: string };

/** An address as it stands on a letter. */
export function Postal({ address, recipient }: PostalProps) {
  const { street, zipCode, city, country } = address;
  const name = address.recipient || recipient;
  return (
    <address>
      {name && <div>{name}</div>}
      <div>{street}</div>
      <div>
        {zipCode} {placeName(city, country)}
      </div>
    </address>
  );
}
