import { useState } from "react";
import type { Schema } from "@/api/answers";
import { usePages } from "@/api/ask";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { counted, skusOf, useGoodsNames } from "@/goods/names";
import { type Names, optionsOf } from "@/places/names";

import { useMay } from "@/session/session";
import { said, useUrlState } from "@/url/state";
import { MakeShipment } from "./MakeShipment";
import { OrderNumber } from "./OrderNumber";
import { useShipmentsWords } from "./words";

export type Consignment = Schema<"shipping.Consignment">;

/** What is paid for and lies ready, longest waiting first, each with the shipment to be made. */
export function Waiting({ warehouses }: { warehouses: Names }) {
  const say = useShipmentsWords();
  const may = useMay("shipping:write");
  const [filters, setFilters] = useUrlState({ warehouseId: "" });
  const [making, setMaking] = useState<Consignment | null>(null);
  const pages = usePages("/api/v1/consignments", { query: said(filters) });
  const nameOf = useGoodsNames(skusOf(pages.items.flatMap(({ ready }) => ready)));
  const onClear = filters.warehouseId !== "" && (() => setFilters({ warehouseId: "" }));
  const columns: Column<Consignment>[] = [
    {
      id: "order",
      label: say("order"),
      cell: (one) => <OrderNumber of={one} />,
    },
    { id: "recipient", label: say("recipient"), onlyWide: true, cell: (one) => one.recipient },
    { id: "goods", label: say("goods"), wraps: true, cell: (one) => counted(one.ready, nameOf) },
    {
      id: "warehouse",
      label: say("warehouse"),
      cell: (one) => one.warehouseIds.map((id) => warehouses.get(id) ?? id).join(" · "),
    },
    {
      id: "since",
      label: say("since"),
      onlyWide: true,
      cell: (one) => <DateTime at={one.changedAt} as="ago" />,
    },
  ];
  if (may)
    columns.push({
      id: "acts",
      label: say("acts"),
      acts: true,
      end: true,
      cell: (one) => (
        <Button small onClick={() => setMaking(one)}>
          {say("make")}
        </Button>
      ),
    });
  return (
    <Card flush>
      {warehouses.size > 0 && (
        <Filters onClear={onClear}>
          <Select
            label={say("warehouse")}
            none={say("anyWarehouse")}
            options={optionsOf(warehouses)}
            value={filters.warehouseId}
            onChange={(event) => setFilters({ warehouseId: event.target.value })}
          />
        </Filters>
      )}
      <Listing
        pages={pages}
        onClear={onClear}
        empty={
          <EmptyState icon="box" title={say("nothingWaits")}>
            {say("nothingWaitsLead")}
          </EmptyState>
        }
      >
        {(items) => (
          <Table
            label={say("waiting")}
            columns={columns}
            items={items}
            idOf={(one) => one.orderId}
            changing={pages.changing}
          />
        )}
      </Listing>
      {making && <MakeShipment consignment={making} onClose={() => setMaking(null)} />}
    </Card>
  );
}
