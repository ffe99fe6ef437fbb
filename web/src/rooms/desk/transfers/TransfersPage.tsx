import { useState } from "react";
import { usePages } from "@/api/ask";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { SavedFilters } from "@/design/SavedFilters";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { counted, skusOf, useGoodsNames } from "@/goods/names";
import { useWho } from "@/people/names";
import { optionsOf, useWarehouseNames } from "@/places/names";
import { useMay } from "@/session/session";
import { said, useUrlState } from "@/url/state";
import { useHouseWords } from "@/words/house";
import { Arrival } from "./Arrival";
import { SendStock } from "./SendStock";
import { linesOf, lostOf, PATH, STATUSES, sentOf, type Transfer } from "./transfer";
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
  const who = useWho(pages.items.flatMap((one) => [one.dispatchedBy, one.receivedBy]));
  const [sending, setSending] = useState(false);
  const [arriving, setArriving] = useState<Transfer | null>(null);
  const onClear = Object.keys(query).length > 0 && (() => setFilters(NO_FILTERS));
  const columns: Column<Transfer>[] = [
    {
      id: "goods",
      label: say("goods"),
      wraps: true,
      cell: (one) => (
        <span className="stack close">
          <span>{counted(sentOf(one), nameOf)}</span>
          {one.reason !== "transfer" && <span className="small soft">{one.reason}</span>}
          {lostOf(one) > 0 && (
            <span className="small wrong">{say("lost", { count: lostOf(one) })}</span>
          )}
        </span>
      ),
    },
    { id: "from", label: say("from"), cell: (one) => placeOf(one.fromWarehouseId) },
    { id: "to", label: say("to"), cell: (one) => placeOf(one.toWarehouseId) },
    {
      id: "left",
      label: say("left"),
      onlyWide: true,
      cell: (one) => <By who={who(one.dispatchedBy)} at={one.dispatchedAt} />,
    },
    {
      id: "status",
      label: say("status"),
      cell: (one) => (
        <span className="stack close">
          <Badge tone={one.status === "received" ? "good" : "info"}>{statusOf(one.status)}</Badge>
          {one.receivedAt && <By who={who(one.receivedBy)} at={one.receivedAt} />}
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
      {arriving && (
        <Arrival
          transfer={arriving}
          to={placeOf(arriving.toWarehouseId)}
          onClose={() => setArriving(null)}
        />
      )}
    </Page>
  );
}

function By({ who, at }: { who: string; at: string }) {
  return (
    <span className="small soft">
      <DateTime at={at} as="ago" /> · {who}
    </span>
  );
}
