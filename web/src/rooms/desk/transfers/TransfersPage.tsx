import { useState } from "react";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Confirm } from "@/design/Confirm";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { SavedFilters } from "@/design/SavedFilters";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { counted, skusOf, useGoodsNames } from "@/goods/names";
import { optionsOf, useWarehouseNames } from "@/places/names";
import { useMay } from "@/session/session";
import { said, useUrlState } from "@/url/state";
import { useHouseWords } from "@/words/house";
import { SendStock } from "./SendStock";
import { linesOf, PATH, STATUSES, type Transfer } from "./transfer";
import { useTransfersWords } from "./words";

const NO_FILTERS = { status: "", warehouseId: "" };

/** What goes from one warehouse to another: sent from here, and noted when it arrives. */
export function TransfersPage() {
  const say = useTransfersWords();
  const house = useHouseWords();
  const may = useMay("inventory:write");
  const warehouses = useWarehouseNames();
  const placeOf = (id: string) => warehouses.get(id) ?? id;
  const [filters, setFilters] = useUrlState(NO_FILTERS);
  const query = said(filters);
  const pages = usePages(PATH, { query });
  const nameOf = useGoodsNames(skusOf(pages.items.flatMap(linesOf)));
  const [sending, setSending] = useState(false);
  const [arriving, setArriving] = useState<Transfer | null>(null);
  const onClear = Object.keys(query).length > 0 && (() => setFilters(NO_FILTERS));
  const receiving = useDo<Transfer>({
    act: ({ transferId }) =>
      api.POST("/api/v1/inventory/transfers/{transferId}/receive", {
        params: { path: { transferId } },
      }),
    said: (one) => say("arriveSaid", { to: placeOf(one.toWarehouseId) }),
    after: () => setArriving(null),
  });
  const columns: Column<Transfer>[] = [
    {
      id: "goods",
      label: say("goods"),
      wraps: true,
      cell: (one) => counted(linesOf(one), nameOf),
    },
    { id: "from", label: say("from"), cell: (one) => placeOf(one.fromWarehouseId) },
    { id: "to", label: say("to"), cell: (one) => placeOf(one.toWarehouseId) },
    {
      id: "left",
      label: say("left"),
      onlyWide: true,
      cell: (one) => <DateTime at={one.dispatchedAt} as="ago" />,
    },
    {
      id: "status",
      label: say("status"),
      cell: (one) => (
        <span className="stack close">
          <Badge tone={one.status === "received" ? "good" : "info"}>{statusOf(one.status)}</Badge>
          {one.receivedAt && (
            <span className="small soft">
              <DateTime at={one.receivedAt} as="ago" />
            </span>
          )}
        </span>
      ),
    },
  ];
  function statusOf(status: string): string {
    const known = STATUSES.find((one) => one === status);
    return known ? say(known) : status;
  }
  if (may)
    columns.push({
      id: "acts",
      label: house("table.acts"),
      acts: true,
      end: true,
      cell: (one) =>
        one.status === "in_transit" && (
          <Button
            small
            aria-label={say("arriveOf", { from: placeOf(one.fromWarehouseId) })}
            onClick={() => setArriving(one)}
          >
            {say("arrive")}
          </Button>
        ),
    });
  const actions = (
    <>
      <SavedFilters page="transfers" />
      {may && (
        <Button kind="main" icon="plus" onClick={() => setSending(true)}>
          {say("send")}
        </Button>
      )}
    </>
  );
  return (
    <Page title={say("title")} lead={say("lead")} actions={actions}>
      <Card flush>
        <Filters onClear={onClear}>
          <Select
            label={say("status")}
            none={say("anyStatus")}
            options={STATUSES.map((value) => ({ value, label: say(value) }))}
            value={filters.status}
            onChange={(event) => setFilters({ status: event.target.value })}
          />
          <Select
            label={say("warehouse")}
            none={say("anyWarehouse")}
            options={optionsOf(warehouses)}
            value={filters.warehouseId}
            onChange={(event) => setFilters({ warehouseId: event.target.value })}
          />
        </Filters>
        <Listing
          pages={pages}
          onClear={onClear}
          empty={
            <EmptyState icon="truck" title={say("none")}>
              {say("noneLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("title")}
              columns={columns}
              items={items}
              idOf={(one) => one.transferId}
              changing={pages.changing}
            />
          )}
        </Listing>
      </Card>
      {sending && <SendStock onClose={() => setSending(false)} />}
      <Confirm
        open={arriving !== null}
        title={say("arriveAsk")}
        deed={say("arrive")}
        busy={receiving.busy}
        onClose={() => setArriving(null)}
        onConfirm={() => arriving && void receiving.run(arriving)}
      >
        {arriving && <p>{counted(linesOf(arriving), nameOf)}</p>}
        <p className="small soft">
          {say("arriveLead", { to: placeOf(arriving?.toWarehouseId ?? "") })}
        </p>
      </Confirm>
    </Page>
  );
}
