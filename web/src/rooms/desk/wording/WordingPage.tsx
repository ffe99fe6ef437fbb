import { useState } from "react";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { useEditRemove } from "@/design/EditRemove";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { useMay } from "@/session/session";
import { useUrlState } from "@/url/state";
import { LANGUAGES, useLanguage } from "@/words/language";
import { EditWording } from "./EditWording";
import type { Template } from "./template";
import { useWordingWords } from "./words";

const PATH = "/api/v1/notification-templates";
const NAMES = Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }));

/** What is written on which occasion, in the house's words or in one's own. */
export function WordingPage() {
  const say = useWordingWords();
  const may = useMay("notifications:write");
  const reading = useLanguage();
  const [filters, setFilters] = useUrlState({ language: "" });
  const [edited, setEdited] = useState<Template | null>(null);
  const language = filters.language || reading;
  const pages = usePages(PATH, { query: { language } });
  const acts = useEditRemove<Template>(may, {
    name: ({ occasion }) => say(occasion),
    onEdit: setEdited,
  });
  const columns: Column<Template>[] = [
    { id: "occasion", label: say("occasion"), cell: (one) => say(one.occasion) },
    { id: "subject", label: say("subject"), wraps: true, cell: (one) => one.subject },
    {
      id: "whose",
      label: say("whose"),
      onlyWide: true,
      cell: (one) => (
        <Badge tone={one.isDefault ? "quiet" : "info"}>
          {say(one.isDefault ? "house" : "yours")}
        </Badge>
      ),
    },
    { id: "sends", label: say("sends"), cell: (one) => <Sends template={one} /> },
    ...acts,
  ];
  return (
    <Page title={say("title")} lead={say("lead")}>
      <Card flush>
        <Filters>
          <Select
            label={say("language")}
            options={NAMES}
            value={language}
            onChange={(event) => setFilters({ language: event.target.value })}
          />
        </Filters>
        <Listing pages={pages} empty={<EmptyState icon="mail" title={say("none")} />}>
          {(items) => (
            <Table
              label={say("title")}
              columns={columns}
              items={items}
              idOf={(one) => `${one.occasion} ${one.language}`}
              changing={pages.changing}
            />
          )}
        </Listing>
      </Card>
      {edited && <EditWording template={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

/** Whether the occasion is written about; who may, switches it here. */
function Sends({ template: { occasion, isActive } }: { template: Template }) {
  const say = useWordingWords();
  const may = useMay("notifications:write");
  const put = (active: boolean) =>
    api.PUT("/api/v1/notification-occasions/{occasion}", {
      params: { path: { occasion } },
      body: { isActive: active },
    });
  const switching = useDo<boolean>({
    act: put,
    optimistic: (active) =>
      patch<Template>(PATH, (one) =>
        one.occasion === occasion ? { ...one, isActive: active } : one,
      ),
    undo: isActive === null ? undefined : () => put(isActive),
    said: (active) => say(active ? "sendSaid" : "stopSaid"),
  });
  const stands = isActive === null ? say("usual") : say(isActive ? "on" : "off");
  if (!may) return <>{stands}</>;
  return (
    <span className="row tight no-wrap">
      {stands}
      <Button
        small
        kind="plain"
        icon={isActive === false ? "check" : "close"}
        busy={switching.busy}
        title={say(isActive === false ? "send" : "stop")}
        aria-label={`${say(isActive === false ? "send" : "stop")}: ${say(occasion)}`}
        onClick={() => void switching.run(isActive === false)}
      />
    </span>
  );
}
