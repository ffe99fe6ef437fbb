import { useState } from "react";
import { Link } from "wouter";
import type { QueryOf } from "@/api/answers";
import { groupsOf, useAskEach, usePages } from "@/api/ask";
import { Badge } from "@/design/Badge";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { SearchField } from "@/design/SearchField";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { type Names, optionsOf } from "@/places/names";
import { useMayOwn } from "@/session/session";
import { ShipmentBadge } from "@/shipping/ShipmentBadge";
import { isLate, type Shipment, STATUSES } from "@/shipping/shipment";
import { useShippingWords } from "@/shipping/words";
import { duration } from "@/words/format";
import { OrderNumber } from "./OrderNumber";
import { ManyActions } from "./ShipmentActions";
import { useShipmentsWords } from "./words";

export type ShipmentFilters = Record<
  "status" | "trackingNumber" | "carrier" | "warehouseId" | "late",
  string
>;
type Delays = ReadonlyMap<string, number>;
type Props = {
  query: QueryOf<"/api/v1/shipments">;
  filters: ShipmentFilters;
  warehouses: Names;
  onFilter: (change: Partial<ShipmentFilters>) => void;
  onClear: (() => void) | false;
};

const MANY = 200;

/** Shipments, newest first: looked for, ticked, told of many at once. */
export function ShipmentList({ query, filters, warehouses, onFilter, onClear }: Props) {
  const say = useShipmentsWords();
  const may = useMayOwn("shipping:write");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const pages = usePages("/api/v1/shipments", { query });
  const columns = useColumns(warehouses, useDelays(pages.items));
  return (
    <Card flush>
      <ShipmentFilterFields {...{ filters, warehouses, onFilter, onClear }} />
      <Listing
        pages={pages}
        onClear={onClear}
        empty={
          <EmptyState icon="truck" title={say("nothing")}>
            {say("nothingLead")}
          </EmptyState>
        }
      >
        {(items) => (
          <Table
            label={say("shipments")}
            columns={columns}
            items={items}
            idOf={(one) => one.shipmentId}
            to={(one) => `/desk/shipments/${one.shipmentId}`}
            ticking={may ? { ticked, onTick: setTicked } : undefined}
            changing={pages.changing}
            bulk={
              <ManyActions
                shipments={items.filter((one) => ticked.has(one.shipmentId))}
                onDone={() => setTicked(new Set())}
              />
            }
          />
        )}
      </Listing>
    </Card>
  );
}

function ShipmentFilterFields(props: Omit<Props, "query">) {
  const { filters, warehouses, onFilter, onClear } = props;
  const say = useShipmentsWords();
  const status = useShippingWords();
  return (
    <Filters onClear={onClear}>
      <SearchField
        label={say("number")}
        value={filters.trackingNumber}
        onSearch={(text) => onFilter({ trackingNumber: text.replace(/\s/g, "").toUpperCase() })}
      />
      <SearchField
        label={say("carrier")}
        value={filters.carrier}
        onSearch={(carrier) => onFilter({ carrier })}
      />
      <Select
        label={say("status")}
        none={say("anyStatus")}
        options={STATUSES.map((value) => ({ value, label: status(value) }))}
        value={filters.status}
        onChange={(event) => onFilter({ status: event.target.value })}
      />
      {warehouses.size > 0 && (
        <Select
          label={say("warehouse")}
          none={say("anyWarehouse")}
          options={optionsOf(warehouses)}
          value={filters.warehouseId}
          onChange={(event) => onFilter({ warehouseId: event.target.value })}
        />
      )}
    </Filters>
  );
}

function useColumns(warehouses: Names, delays: Delays): Column<Shipment>[] {
  const say = useShipmentsWords();
  return [
    {
      id: "number",
      label: say("number"),
      cell: (one) => <Link href={`/desk/shipments/${one.shipmentId}`}>{one.trackingNumber}</Link>,
    },
    { id: "status", label: say("status"), cell: (one) => <ShipmentBadge status={one.status} /> },
    {
      id: "order",
      label: say("order"),
      cell: (one) => (
        <span className="stack close">
          <OrderNumber of={one} />
          <span className="small soft">{one.recipient}</span>
        </span>
      ),
    },
    { id: "carrier", label: say("carrier"), onlyWide: true, cell: (one) => one.carrierName || "–" },
    {
      id: "warehouse",
      label: say("warehouse"),
      onlyWide: true,
      cell: ({ sourceWarehouseId: id }) => (id === null ? "–" : (warehouses.get(id) ?? id)),
    },
    {
      id: "expected",
      label: say("expected"),
      cell: (one) => <Expected shipment={one} delay={delays.get(one.shipmentId)} />,
    },
  ];
}

/** By how many minutes each will likely be late, of those that will. */
function useDelays(shipments: readonly Shipment[]): Delays {
  const promised = shipments.filter((one) => one.estimatedDelivery !== null);
  const asked = groupsOf(
    promised.map((one) => one.shipmentId),
    MANY,
  ).map((group) => ({ query: { shipments: group.join(","), limit: MANY } }));
  const likely = useAskEach("/api/v1/predictions", asked);
  return new Map(likely.map((one) => [one.shipmentId, one.predictedDelay]));
}

/** The promised day, and whether it is over or will likely be missed. */
function Expected({ shipment, delay }: { shipment: Shipment; delay: number | undefined }) {
  const say = useShipmentsWords();
  const { estimatedDelivery } = shipment;
  const time = delay && duration(delay * 60);
  return (
    <span className="row tight">
      <DateTime at={estimatedDelivery} as="day" />
      {isLate(shipment) ? (
        <Badge tone="bad">{time ? say("alreadyLate", { time }) : say("late")}</Badge>
      ) : (
        time && <Badge tone="warn">{say("likelyLate", { time })}</Badge>
      )}
    </span>
  );
}
