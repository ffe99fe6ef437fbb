import { useState } from "react";
import { Link } from "wouter";
import { askAll, usePages } from "@/api/ask";
import { useBulk } from "@/design/Bulk";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { SavedFilters } from "@/design/SavedFilters";
import { SearchField } from "@/design/SearchField";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { counted, skusOf, useGoodsNames } from "@/goods/names";
import { type Back, kindOf, linesOf, STATUSES } from "@/returns/back";
import { ReturnBadge } from "@/returns/ReturnBadge";
import { useReturnWords } from "@/returns/words";
import { useMay } from "@/session/session";
import { said, useUrlState } from "@/url/state";
import { useHouseWords } from "@/words/house";
import { authorise, become, mayAuthorise } from "./authorise";
import { ReturnActions } from "./ReturnActions";
import { useReturnsWords } from "./words";

const PATH = "/api/v1/returns";
const NO_FILTERS = { rmaNumber: "", status: "" };

/** What comes back, of all orders, with what is to be done about it. */
export function ReturnsPage() {
  const say = useReturnsWords();
  const house = useHouseWords();
  const status = useReturnWords();
  const [filters, setFilters] = useUrlState(NO_FILTERS);
  const query = said(filters);
  const pages = usePages(PATH, { query });
  const nameOf = useGoodsNames(skusOf(pages.items.flatMap(linesOf)));
  const onClear = Object.keys(query).length > 0 && (() => setFilters(NO_FILTERS));
  const may = useMay("returns:write");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = pages.items.filter((one) => ticked.has(one.returnId) && mayAuthorise(one));
  const authorising = useBulk<Back>({
    items: chosen,
    nameOf: (one) => one.rmaNumber || counted(linesOf(one), nameOf),
    act: authorise,
    optimistic: (returns) => become(returns, "authorised"),
    said: (count) => say("authorisedSaid", { count }),
    after: () => setTicked(new Set()),
  });
  const columns: Column<Back>[] = [
    {
      id: "goods",
      label: say("goods"),
      wraps: true,
      cell: (one) => (
        <span className="stack close">
          <Link href={`/desk/orders/${one.orderId}`}>{counted(linesOf(one), nameOf)}</Link>
          {one.rmaNumber && <span className="small soft mono">{one.rmaNumber}</span>}
        </span>
      ),
    },
    { id: "kind", label: say("kind"), cell: (one) => status(kindOf(one)) },
    {
      id: "status",
      label: say("status"),
      cell: (one) => (
        <span className="stack close">
          <ReturnBadge back={one} />
          {one.waitingAmount > 0 && <span className="small soft">{say("waits")}</span>}
        </span>
      ),
    },
    { id: "asked", label: say("asked"), cell: (one) => <DateTime at={one.requestedAt} as="ago" /> },
    {
      id: "acts",
      label: house("table.acts"),
      acts: true,
      end: true,
      cell: (one) => (
        <span className="row tight at-end">
          <ReturnActions back={one} />
        </span>
      ),
    },
  ];
  const actions = (
    <>
      <SavedFilters page="returns" />
      <CsvExport
        name="returns"
        items={() => askAll(PATH, { query })}
        columns={[
          { name: "rmaNumber", value: (one) => one.rmaNumber },
          { name: "kind", value: kindOf },
          { name: "status", value: (one) => one.status },
          { name: "orderId", value: (one) => one.orderId },
          { name: "goods", value: (one) => counted(linesOf(one), (sku) => sku) },
          { name: "requestedAt", value: (one) => one.requestedAt },
          { name: "reason", value: (one) => one.reason },
        ]}
      />
    </>
  );
  return (
    <Page title={say("title")} lead={say("lead")} actions={actions}>
      <Card flush>
        <Filters onClear={onClear}>
          <SearchField
            label={say("find")}
            value={filters.rmaNumber}
            onSearch={(rmaNumber) => setFilters({ rmaNumber })}
          />
          <Select
            label={say("status")}
            none={say("anyStatus")}
            options={STATUSES.map((value) => ({ value, label: status(value) }))}
            value={filters.status}
            onChange={(event) => setFilters({ status: event.target.value })}
          />
        </Filters>
        <Listing
          pages={pages}
          onClear={onClear}
          empty={
            <EmptyState icon="return" title={say("nothing")}>
              {say("nothingLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("title")}
              columns={columns}
              items={items}
              idOf={(one) => one.returnId}
              to={(one) => `/desk/orders/${one.orderId}`}
              ticking={may ? { ticked, onTick: setTicked } : undefined}
              changing={pages.changing}
              bulk={
                <Button
                  small
                  kind="main"
                  busy={authorising.busy}
                  disabled={!chosen.length}
                  onClick={() => void authorising.run()}
                >
                  {say("authoriseMany", { count: chosen.length })}
                </Button>
              }
            />
          )}
        </Listing>
      </Card>
    </Page>
  );
}
