import { useState } from "react";
import type { Schema } from "@/api/answers";
import { askAll, useAsk, usePages } from "@/api/ask";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { Answered } from "@/design/Answered";
import { Count } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { DateTime } from "@/design/DateTime";
import { useEditRemove } from "@/design/EditRemove";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { Named } from "@/design/Named";
import { Page } from "@/design/Page";
import { SearchField } from "@/design/SearchField";
import { type Column, Table } from "@/design/Table";
import { skusOf, useGoodsNames } from "@/goods/names";
import { useMay } from "@/session/session";
import { useUrlState } from "@/url/state";
import { useHouseWords } from "@/words/house";
import { ImportPrices } from "./ImportPrices";
import type { PriceList } from "./PriceListsPage";
import { PRICE_COLUMNS } from "./row";
import { SetListPrice } from "./SetListPrice";
import { usePricesWords } from "./words";

const PATH = "/api/v1/pricing/prices";
export type Price = Schema<"pricing.ListPriceAnswer">;

/** One list, price by price. */
export function PriceListPage({ listId }: { listId: string }) {
  const list = useAsk("/api/v1/pricing/lists/{listId}", { path: { listId } });
  return (
    <Answered page from={list}>
      {(found) => <Shown list={found} />}
    </Answered>
  );
}

function Shown({ list }: { list: PriceList }) {
  const say = usePricesWords();
  const house = useHouseWords();
  const may = useMay("pricing:write");
  const [{ sku }, setFilters] = useUrlState({ sku: "" });
  const [importing, setImporting] = useState(false);
  const { listId, currency } = list;
  const query = { listId, ...(sku && { sku }) };
  const pages = usePages(PATH, { query });
  const nameOf = useGoodsNames(skusOf(pages.items));
  const onClear = sku !== "" && (() => setFilters({ sku: "" }));
  const removing = useRemoving(listId);
  const acts = useEditRemove<Price>(may, { name: ({ sku }) => sku, onRemove: removing.run });
  const columns: Column<Price>[] = [
    {
      id: "sku",
      label: say("product"),
      cell: (one) => <Named name={nameOf(one.sku)} id={one.sku} />,
    },
    { id: "from", label: say("from"), end: true, cell: (one) => one.quantityMin },
    {
      id: "validFrom",
      label: say("validFrom"),
      cell: (one) => (one.validFrom ? <DateTime at={one.validFrom} /> : say("always")),
    },
    { id: "validTo", label: say("validTo"), cell: (one) => <DateTime at={one.validTo} /> },
    {
      id: "price",
      label: say("price"),
      end: true,
      cell: (one) => <Money amount={one.unitPrice} currency={one.currency} />,
    },
    ...acts,
  ];
  const actions = (
    <>
      <CsvExport name={list.name} items={() => askAll(PATH, { query })} columns={PRICE_COLUMNS} />
      {may && (
        <Button icon="upload" onClick={() => setImporting(true)}>
          {house("csv.import")}
        </Button>
      )}
    </>
  );
  return (
    <Page
      title={list.name}
      beside={<Count>{currency}</Count>}
      crumbs={[{ label: say("title"), to: "/desk/prices" }]}
      lead={`${list.channel || say("everyChannel")} · ${list.tier || say("everybody")}`}
      actions={actions}
    >
      {may && (
        <Card>
          <SetListPrice list={list} />
        </Card>
      )}
      <Card flush>
        <Filters onClear={onClear}>
          <SearchField
            label={say("find")}
            value={sku}
            onSearch={(text) => setFilters({ sku: text.toUpperCase() })}
          />
        </Filters>
        <Listing
          pages={pages}
          onClear={onClear}
          empty={
            <EmptyState icon="money" title={say("empty")}>
              {say("emptyLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={list.name}
              columns={columns}
              items={items}
              idOf={idOf}
              changing={pages.changing}
            />
          )}
        </Listing>
      </Card>
      <ImportPrices list={list} open={importing} onClose={() => setImporting(false)} />
    </Page>
  );
}

const idOf = ({ sku, quantityMin, validFrom }: Price) => `${sku} ${quantityMin} ${validFrom}`;

function useRemoving(listId: string) {
  const say = usePricesWords();
  return useDo<Price>({
    act: ({ sku, quantityMin, validFrom }) =>
      api.DELETE("/api/v1/pricing/lists/{listId}/prices/{sku}", {
        params: { path: { listId, sku }, query: { quantityMin, ...(validFrom && { validFrom }) } },
      }),
    optimistic: (gone) => patch<Price>(PATH, (one) => (idOf(one) === idOf(gone) ? null : one)),
    undo: ({ sku, unitPrice, quantityMin, validFrom, validTo }) =>
      api.PUT("/api/v1/pricing/lists/{listId}/prices/{sku}", {
        params: { path: { listId, sku } },
        body: { unitPrice, quantityMin, validFrom, validTo },
      }),
    said: ({ sku }) => say("removed", { sku }),
  });
}
