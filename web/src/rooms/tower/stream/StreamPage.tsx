import { useState } from "react";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { DateTime } from "@/design/DateTime";
import { Drawer } from "@/design/Dialog";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Page } from "@/design/Page";
import { SavedFilters } from "@/design/SavedFilters";
import { SearchField } from "@/design/SearchField";
import { Select } from "@/design/Select";
import { contextOf, eventName, type LiveEvent } from "@/live/event";
import { CONTEXTS, useContextNames } from "@/live/words";
import { useUrlState } from "@/url/state";
import { dateTime } from "@/words/format";
import { useTowerWords } from "../words";
import { forget, matches, useHeard } from "./heard";

const NO_FILTERS = { context: "", text: "" };
const SHOWN = 60;
const CLOCK: Intl.DateTimeFormatOptions = { timeStyle: "medium" };

/** All that happens, newest on top; it can be stopped to be read. */
export function StreamPage() {
  const say = useTowerWords();
  const contextName = useContextNames();
  const heard = useHeard();
  const [filters, set] = useUrlState(NO_FILTERS);
  const [stopped, setStopped] = useState<readonly LiveEvent[] | null>(null);
  const [opened, setOpened] = useState<LiveEvent | null>(null);
  const found = (stopped ?? heard).filter((event) => matches(event, filters.context, filters.text));
  const newest = stopped?.[0];
  const missed = stopped && (newest ? heard.indexOf(newest) : heard.length);
  const onClear = (filters.context || filters.text) !== "" && (() => set(NO_FILTERS));
  const actions = (
    <>
      {stopped && Number(missed) > 0 && (
        <Badge tone="info">{say("paused", { count: Number(missed) })}</Badge>
      )}
      <SavedFilters page="events" />
      <CsvExport
        name="events"
        items={() => found}
        columns={[
          { name: "time", value: (event) => event.time },
          { name: "type", value: (event) => event.type },
          { name: "subject", value: (event) => event.subject },
          { name: "position", value: (event) => event.position },
          { name: "data", value: (event) => JSON.stringify(event.data) },
        ]}
      />
      <Button kind="main" icon="live" onClick={() => setStopped(stopped ? null : heard)}>
        {say(stopped ? "resume" : "pause")}
      </Button>
    </>
  );
  return (
    <Page title={say("streamTitle")} lead={say("streamLead")} actions={actions}>
      <Card flush>
        <Filters onClear={onClear}>
          <SearchField
            label={say("find")}
            value={filters.text}
            onSearch={(text) => set({ text })}
          />
          <Select
            label={say("context")}
            none={say("anyContext")}
            options={CONTEXTS.map((value) => ({ value, label: contextName(value) }))}
            value={filters.context}
            onChange={(event) => set({ context: event.target.value })}
          />
          <Button
            kind="plain"
            onClick={() => {
              forget();
              setStopped(null);
            }}
          >
            {say("clear")}
          </Button>
        </Filters>
        {found.length === 0 ? (
          <EmptyState icon="live" title={say("noEvents")}>
            {say("noEventsLead")}
          </EmptyState>
        ) : (
          <ol className="tower-events">
            {found.slice(0, SHOWN).map((event) => (
              <li key={event.id}>
                <button type="button" className="tower-event" onClick={() => setOpened(event)}>
                  <span className="numeric small soft at-start">{dateTime(event.time, CLOCK)}</span>
                  <span className="small">
                    <Badge>{contextName(contextOf(event))}</Badge>
                  </span>
                  <span className="strong clip">{eventName(event.type)}</span>
                  <span className="small soft mono clip">{event.subject}</span>
                </button>
              </li>
            ))}
          </ol>
        )}
      </Card>
      <Drawer
        open={opened !== null}
        onClose={() => setOpened(null)}
        title={opened ? eventName(opened.type) : say("event")}
      >
        {opened && <Told event={opened} />}
      </Drawer>
    </Page>
  );
}

function Told({ event }: { event: LiveEvent }) {
  const say = useTowerWords();
  return (
    <div className="stack">
      <dl className="facts">
        <dt>{say("event")}</dt>
        <dd className="mono">{event.type}</dd>
        <dt>{say("time")}</dt>
        <dd>
          <DateTime at={event.time} as="exact" />
        </dd>
        <dt>{say("subject")}</dt>
        <dd className="mono">{event.subject ?? "–"}</dd>
        <dt>{say("position")}</dt>
        <dd className="mono">{event.position ?? "–"}</dd>
        <dt>{say("correlation")}</dt>
        <dd className="mono">{event.correlationid ?? "–"}</dd>
      </dl>
      <h3>{say("data")}</h3>
      <pre className="tower-data">{JSON.stringify(event.data, null, 2)}</pre>
    </div>
  );
}
