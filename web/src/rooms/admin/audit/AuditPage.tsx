import { askAll, useAsk, usePages } from "@/api/ask";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { SavedFilters } from "@/design/SavedFilters";
import { SearchField } from "@/design/SearchField";
import { Select } from "@/design/Select";
import { Table } from "@/design/Table";
import { CONTEXTS } from "@/live/words";
import { usePeopleNames } from "@/people/names";
import { PersonChoice } from "@/people/PersonChoice";
import { begins } from "@/url/days";
import { said, useUrlState } from "@/url/state";
import { dateTime } from "@/words/format";
import { useAdminWords } from "../words";
import { useActionNames, useColumns } from "./columns";
import { DEEDS } from "./words";

const PATH = "/api/v1/identity/audit";
const SEALS = "/api/v1/identity/audit/seals";
const NO_FILTERS = { actor: "", subject: "", action: "", since: "", until: "" };
/** What stands in no id: the server would take the whole for none. */
const NO_ID = /[^\w.:-]/g;
const ID_MAX = 64;
const ACTIONS = [...CONTEXTS, ...DEEDS.map((name) => `identity.${name}`)];

/** Who did what, in every context, newest first. */
export function AuditPage() {
  const say = useAdminWords();
  const named = useActionNames();
  const [filters, set] = useUrlState(NO_FILTERS);
  const { since, until, ...rest } = said(filters);
  const from = begins(since);
  const to = begins(until, 1);
  const query = { ...rest, ...(from && { since: from }), ...(to && { until: to }) };
  const pages = usePages(PATH, { query });
  const sealed = useAsk(SEALS, { query: { limit: 1 } }).data?.items[0];
  const nameOf = usePeopleNames(
    pages.items.flatMap((one) =>
      one.action.startsWith("identity.") ? [one.actor, one.subject] : [one.actor],
    ),
  );
  const columns = useColumns(
    nameOf,
    (more) => `/admin/audit?${new URLSearchParams({ ...said(filters), ...more })}`,
  );
  const onClear = Object.keys(said(filters)).length > 0 && (() => set(NO_FILTERS));
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
          { name: "stream", value: (one) => one.stream },
          { name: "version", value: (one) => one.version },
          { name: "ip", value: (one) => one.ip },
          { name: "userAgent", value: (one) => one.userAgent },
          { name: "sessionId", value: (one) => one.sessionId },
          { name: "commandId", value: (one) => one.commandId },
          { name: "correlationId", value: (one) => one.correlationId },
          { name: "digest", value: (one) => one.digest },
        ]}
      />
    </>
  );
  const lead = sealed
    ? `${say("auditLead")} ${say("auditSealed", { until: dateTime(sealed.until) })}`
    : say("auditLead");
  const known = new Set([...ACTIONS, ...(filters.action ? [filters.action] : [])]);
  const options = [...known].map((value) => {
    const { context, deed } = named(value);
    return { value, label: deed ? `${context}: ${deed}` : context };
  });
  return (
    <Page title={say("audit")} lead={lead} actions={actions}>
      <Card flush>
        <Filters onClear={onClear}>
          <PersonChoice
            label={say("actor")}
            none={say("anybody")}
            userId={filters.actor}
            onChoose={(actor) => set({ actor })}
          />
          <SearchField
            label={say("subject")}
            value={filters.subject}
            onSearch={(text) => set({ subject: text.replace(NO_ID, "").slice(0, ID_MAX) })}
          />
          <Select
            label={say("action")}
            none={say("anything")}
            options={options}
            value={filters.action}
            onChange={(event) => set({ action: event.target.value })}
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
