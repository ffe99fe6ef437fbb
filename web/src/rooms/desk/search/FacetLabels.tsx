import { useState } from "react";
import { useAsk } from "@/api/ask";
import { useDo } from "@/api/do";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { useEditRemove } from "@/design/EditRemove";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { plainTitle } from "@/rooms/shop/goods/labels";
import { useMay } from "@/session/session";
import { useUrlState } from "@/url/state";
import { languageName, SPOKEN, useLanguage } from "@/words/language";
import { EditLabels } from "./EditLabels";
import { asItWas, isNamed, putLabels, type Row, rowsIn } from "./label";
import { useSearchWords } from "./words";

const PATH = "/api/v1/search/labels";

/** What the filters of the shop are called in a language. */
export function FacetLabels() {
  const say = useSearchWords();
  const reading = useLanguage();
  const [filters, setFilters] = useUrlState({ language: "" });
  const language = filters.language || reading;
  const goods = useAsk("/api/v1/search", { query: { limit: 1 } });
  const labels = useAsk(PATH, { query: { limit: 500 } });
  const languages = new Set([
    ...Object.keys(SPOKEN),
    ...(labels.data?.items ?? []).map((one) => one.language),
  ]);
  return (
    <Card flush>
      <Filters>
        <Select
          label={say("language")}
          options={[...languages].map((value) => ({ value, label: languageName(value) }))}
          value={language}
          onChange={(event) => setFilters({ language: event.target.value })}
        />
      </Filters>
      <Answered from={labels}>
        {({ items }) => (
          <Answered from={goods}>
            {({ facets = [] }) => (
              <Labels language={language} rows={rowsIn(language, facets, items)} />
            )}
          </Answered>
        )}
      </Answered>
    </Card>
  );
}

function Labels({ language, rows }: { language: string; rows: readonly Row[] }) {
  const say = useSearchWords();
  const may = useMay("search:write");
  const [edited, setEdited] = useState<Row | null>(null);
  const forgetting = useDo<Row>({
    act: ({ facet, version }) => putLabels({ facet, language, label: "", values: {} }, version),
    undo: (row) => putLabels(asItWas(row, language), row.version + 1),
    said: ({ facet }) => say("forgotten", { filter: plainTitle(facet) }),
  });
  const acts = useEditRemove<Row>(may, {
    name: ({ facet }) => plainTitle(facet),
    onEdit: setEdited,
    onRemove: forgetting.run,
    removal: ({ facet }) => say("forget", { filter: plainTitle(facet) }),
    kept: (row) => !isNamed(row) && say("notNamed"),
  });
  const columns: Column<Row>[] = [
    { id: "filter", label: say("filter"), cell: ({ facet }) => plainTitle(facet) },
    {
      id: "called",
      label: say("called"),
      cell: ({ called }) => (called ? <span lang={language}>{called}</span> : "–"),
    },
    {
      id: "values",
      label: say("values"),
      wraps: true,
      cell: ({ values }) =>
        say("named", {
          count: values.filter((one) => one.called).length,
          all: values.length,
        }),
    },
    ...acts,
  ];
  if (rows.length === 0)
    return (
      <EmptyState icon="filter" title={say("noFilters")}>
        {say("noFiltersLead")}
      </EmptyState>
    );
  return (
    <>
      <Table label={say("filters")} columns={columns} items={rows} idOf={(row) => row.facet} />
      {edited && (
        <EditLabels
          row={edited}
          now={rows.find((row) => row.facet === edited.facet)}
          language={language}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
