import type { ItemOf } from "@/api/answers";
import { askAll, usePages } from "@/api/ask";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Named } from "@/design/Named";
import { Page } from "@/design/Page";
import { SavedFilters } from "@/design/SavedFilters";
import { SearchField } from "@/design/SearchField";
import { type Column, Table } from "@/design/Table";
import { eventName } from "@/live/event";
import { usePeopleNames } from "@/people/names";
import { said, useUrlState } from "@/url/state";
import { useAdminWords } from "../words";
import { agentName } from "./agent";
import { DEEDS, useDeedWords } from "./words";

const PATH = "/api/v1/identity/audit";
type Deed = ItemOf<typeof PATH>;
const NO_FILTERS = { actor: "", subject: "", since: "", until: "" };
/** The beginning of a day, or of the one after it, so that "until" holds the day itself. */
function moment(day: string | undefined, later = 0): string | undefined {
  if (!day) return undefined;
  const begin = new Date(`${day}T00:00`);
  begin.setDate(begin.getDate() + later);
  return begin.toISOString();
}

/** Who did what, newest first. */
export function AuditPage() {
  const say = useAdminWords();
  const deed = useDeedWords();
  const [filters, set] = useUrlState(NO_FILTERS);
  const { actor, subject, since, until } = said(filters);
  const from = moment(since);
  const to = moment(until, 1);
  const query = {
    ...(actor && { actor }),
    ...(subject && { subject }),
    ...(from && { since: from }),
    ...(to && { until: to }),
  };
  const pages = usePages(PATH, { query });
  const nameOf = usePeopleNames(pages.items.flatMap((one) => [one.actor, one.subject]));
  function deedName(action: string): string {
    const known = DEEDS.find((name) => action.endsWith(`.${name}`) || action === name);
    return known ? deed(known) : eventName(action);
  }
  const who = (id: string) => <Named name={nameOf(id)} id={id} />;
  const onClear = Object.keys(said(filters)).length > 0 && (() => set(NO_FILTERS));
  const columns: Column<Deed>[] = [
    {
      id: "when",
      label: say("when"),
      wraps: true,
      cell: (one) => <DateTime at={one.at} as="exact" />,
    },
    {
      id: "actor",
      label: say("actor"),
      cell: (one) => (one.actor ? who(one.actor) : <span className="soft">{say("house")}</span>),
    },
    { id: "action", label: say("action"), wraps: true, cell: (one) => deedName(one.action) },
    { id: "subject", label: say("subject"), cell: (one) => (one.subject ? who(one.subject) : "–") },
    {
      id: "ip",
      label: say("ip"),
      cell: (one) => (
        <span className="stack close">
          <span>{one.ip || "–"}</span>
          {one.userAgent && (
            <span className="small soft clip" title={one.userAgent}>
              {agentName(one.userAgent)}
            </span>
          )}
        </span>
      ),
    },
    {
      id: "digest",
      label: say("digest"),
      onlyWide: true,
      cell: (one) => (
        <span className="mono soft" title={one.digest}>
          {one.digest.slice(0, 12)}
        </span>
      ),
    },
  ];
  const actions = (
    <>
      <SavedFilters page="audit" />
      <CsvExport
        name="audit"
        items={() => askAll(PATH, { query })}
        columns={[
          { name: "at", value: (one) => one.at },
          { name: "actor", value: (one) => one.actor },
          { name: "action", value: (one) => one.action },
          { name: "subject", value: (one) => one.subject },
          { name: "ip", value: (one) => one.ip },
          { name: "userAgent", value: (one) => one.userAgent },
          { name: "digest", value: (one) => one.digest },
        ]}
      />
    </>
  );
  return (
    <Page title={say("audit")} lead={say("auditLead")} actions={actions}>
      <Card flush>
        <Filters onClear={onClear}>
          <SearchField
            label={say("actor")}
            value={filters.actor}
            onSearch={(text) => set({ actor: text })}
          />
          <SearchField
            label={say("subject")}
            value={filters.subject}
            onSearch={(text) => set({ subject: text })}
          />
          {(["since", "until"] as const).map((name) => (
            <Field
              key={name}
              label={say(name)}
              type="date"
              value={filters[name]}
              onChange={(event) => set({ [name]: event.target.value })}
            />
          ))}
        </Filters>
        <Listing
          pages={pages}
          onClear={onClear}
          empty={<EmptyState icon="clock" title={say("noDeeds")} />}
        >
          {(items) => (
            <Table
              label={say("audit")}
              columns={columns}
              items={items}
              idOf={(one) => `${one.stream} ${one.version}`}
              changing={pages.changing}
            />
          )}
        </Listing>
      </Card>
    </Page>
  );
}
