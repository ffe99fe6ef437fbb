import { Link } from "wouter";
import { usePages } from "@/api/ask";
import { Badge, type Tone } from "@/design/Badge";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { useWho } from "@/people/names";
import { useWarehouseNames } from "@/places/names";
import { said, useUrlState } from "@/url/state";
import { number } from "@/words/format";
import { type Count, whereOf } from "./count";
import { StartCount } from "./StartCount";
import { useCountWords } from "./words";

const NO_FILTERS = { status: "" };
export const STATUSES = ["open", "completed", "abandoned"] as const;
const TONES: Record<string, Tone> = { open: "warn", completed: "good", abandoned: "quiet" };
const linkOf = ({ countId }: Count) => `/desk/counts/${encodeURIComponent(countId)}`;

/** A new count, those in hand on any device, and those of before: who began them, and when. */
export function CountsPage() {
  const say = useCountWords();
  const warehouses = useWarehouseNames();
  const [filters, setFilters] = useUrlState(NO_FILTERS);
  const pages = usePages("/api/v1/inventory/stock-counts", { query: said(filters) });
  const who = useWho(pages.items.flatMap((one) => [one.begunBy, one.countedBy]));
  const onClear = filters.status !== "" && (() => setFilters(NO_FILTERS));
  const columns: Column<Count>[] = [
    {
      id: "where",
      label: say("where"),
      cell: (one) => <Link href={linkOf(one)}>{whereOf(one, warehouses, say("bin"))}</Link>,
    },
    { id: "reason", label: say("reason"), wraps: true, onlyWide: true, cell: reasonOf },
    {
      id: "begun",
      label: say("begun"),
      cell: (one) => <By who={who(one.begunBy)} at={one.begunAt} />,
    },
    {
      id: "last",
      label: say("last"),
      onlyWide: true,
      cell: (one) => (one.countedAt ? <By who={who(one.countedBy)} at={one.countedAt} /> : "–"),
    },
    { id: "places", label: say("places"), end: true, cell: (one) => number(one.places) },
    { id: "status", label: say("status"), cell: (one) => <CountBadge status={one.status} /> },
  ];
  return (
    <Page title={say("list")} lead={say("lead")}>
      <StartCount />
      <Card flush title={say("counts")}>
        <Filters onClear={onClear}>
          <Select
            label={say("status")}
            none={say("anyStatus")}
            options={STATUSES.map((value) => ({ value, label: say(value) }))}
            value={filters.status}
            onChange={(event) => setFilters({ status: event.target.value })}
          />
        </Filters>
        <Listing
          pages={pages}
          onClear={onClear}
          empty={
            <EmptyState icon="check" title={say("none")}>
              {say("noneLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("counts")}
              columns={columns}
              items={items}
              idOf={(one) => one.countId}
              to={linkOf}
              changing={pages.changing}
            />
          )}
        </Listing>
      </Card>
    </Page>
  );
}

const reasonOf = ({ reason }: Count) => reason || "–";

export function CountBadge({ status }: { status: string }) {
  const say = useCountWords();
  const known = STATUSES.find((one) => one === status);
  return <Badge tone={TONES[status]}>{known ? say(known) : status}</Badge>;
}

function By({ who, at }: { who: string; at: string }) {
  return (
    <span className="stack close">
      <span>{who}</span>
      <span className="small soft">
        <DateTime at={at} as="ago" />
      </span>
    </span>
  );
}
