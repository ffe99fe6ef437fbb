import { useId, useState } from "react";
import type { ItemOf } from "@/api/answers";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { DateTime } from "@/design/DateTime";
import { Dialog, Drawer } from "@/design/Dialog";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { Filters } from "@/design/Filters";
import { fieldsOf } from "@/design/forms";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { ProblemNote } from "@/design/ProblemNote";
import { SearchField } from "@/design/SearchField";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { useMay } from "@/session/session";
import { said, useUrlState } from "@/url/state";
import { amountOf } from "@/words/format";
import { useHouseWords } from "@/words/house";
import { History } from "./History";
import { AddList } from "./PriceLists";
import { usePricingWords } from "./words";

const PATH = "/api/v1/pricing/prices";
type Price = ItemOf<typeof PATH>;
const NO_FILTERS = { sku: "", listId: "" };

/** What costs what on which list. */
export function Prices() {
  const say = usePricingWords();
  const may = useMay("pricing:write");
  const [filters, set] = useUrlState(NO_FILTERS);
  const query = said(filters);
  const pages = usePages(PATH, { query });
  const lists = usePages("/api/v1/pricing/lists", { query: { limit: 500 } });
  const names = new Map(lists.items.map((list) => [list.listId, list.name]));
  const [open, setOpen] = useState<"price" | "list" | null>(null);
  const [past, setPast] = useState("");
  const onClear = Object.keys(query).length > 0 && (() => set(NO_FILTERS));
  const options = lists.items.map((list) => ({ value: list.listId, label: list.name }));
  const columns: Column<Price>[] = [
    { id: "sku", label: say("sku"), cell: (one) => <span className="mono">{one.sku}</span> },
    { id: "list", label: say("list"), cell: (one) => names.get(one.listId) ?? one.listId },
    { id: "from", label: say("from"), cell: (one) => one.quantityMin },
    {
      id: "changed",
      label: say("changed"),
      cell: (one) => <DateTime at={one.changedAt} as="ago" />,
    },
    {
      id: "price",
      label: say("price"),
      end: true,
      cell: (one) => (
        <>
          <Money amount={one.unitPrice} currency={one.currency} />{" "}
          <span className="small soft">{say(one.includesTax ? "gross" : "net")}</span>
        </>
      ),
    },
    {
      id: "history",
      label: say("showHistory"),
      acts: true,
      cell: (one) => (
        <Button small icon="clock" onClick={() => setPast(one.sku)}>
          {say("showHistory")}
        </Button>
      ),
    },
  ];
  const actions = (
    <>
      <CsvExport
        small
        name="prices"
        items={() => pages.items}
        columns={[
          { name: "sku", value: (one) => one.sku },
          { name: "list", value: (one) => one.listId },
          { name: "quantityMin", value: (one) => one.quantityMin },
          { name: "unitPrice", value: (one) => one.unitPrice },
          { name: "currency", value: (one) => one.currency },
        ]}
      />
      {may && (
        <>
          <Button small icon="plus" onClick={() => setOpen("list")}>
            {say("addList")}
          </Button>
          <Button small kind="main" disabled={!options.length} onClick={() => setOpen("price")}>
            {say("setPrice")}
          </Button>
        </>
      )}
    </>
  );
  return (
    <Card flush title={say("prices")} actions={actions}>
      <Filters onClear={onClear}>
        <SearchField label={say("sku")} value={filters.sku} onSearch={(sku) => set({ sku })} />
        <Select
          label={say("list")}
          none={say("anyList")}
          options={options}
          value={filters.listId}
          onChange={(event) => set({ listId: event.target.value })}
        />
      </Filters>
      <Listing
        pages={pages}
        onClear={onClear}
        empty={
          <EmptyState icon="money" title={say(options.length ? "noPrices" : "noLists")}>
            {say("noListsLead")}
          </EmptyState>
        }
      >
        {(items) => (
          <Table
            label={say("prices")}
            columns={columns}
            items={items}
            idOf={(one) => `${one.listId} ${one.sku} ${one.quantityMin} ${one.validFrom}`}
          />
        )}
      </Listing>
      <SetPrice open={open === "price"} onClose={() => setOpen(null)} lists={lists.items} />
      <AddList open={open === "list"} onClose={() => setOpen(null)} />
      <Drawer open={past !== ""} onClose={() => setPast("")} title={say("history", { sku: past })}>
        {past && <History sku={past} names={names} />}
      </Drawer>
    </Card>
  );
}

type List = ItemOf<"/api/v1/pricing/lists">;
type Props = { open: boolean; onClose: () => void; lists: readonly List[] };

function SetPrice({ open, onClose, lists }: Props) {
  const say = usePricingWords();
  const house = useHouseWords();
  const form = useId();
  const [wrong, setWrong] = useState("");
  const setting = useDo<{ listId: string; sku: string; unitPrice: number; quantityMin: number }>({
    act: ({ listId, sku, ...body }) =>
      api.PUT("/api/v1/pricing/lists/{listId}/prices/{sku}", {
        params: { path: { listId, sku } },
        body,
      }),
    said: () => say("priceSet"),
    after: onClose,
    quiet: true,
  });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say("setPrice")}
      actions={
        <>
          <Button onClick={onClose}>{house("do.cancel")}</Button>
          <Button kind="main" type="submit" form={form} busy={setting.busy}>
            {say("setPrice")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          const { listId, sku, price, from } = fieldsOf(event, ["listId", "sku", "price", "from"]);
          const currency = lists.find((list) => list.listId === listId)?.currency ?? "EUR";
          const unitPrice = amountOf(price, currency);
          setWrong(unitPrice === null ? say("wrongNumber") : "");
          if (unitPrice !== null) {
            void setting.run({ listId, sku, unitPrice, quantityMin: Number(from) || 1 });
          }
        }}
      >
        <Select
          label={say("list")}
          name="listId"
          options={lists.map((list) => ({
            value: list.listId,
            label: `${list.name} (${list.currency})`,
          }))}
        />
        <Field label={say("sku")} name="sku" required wrong={setting.problem?.of("sku")} />
        <div className="columns">
          <Field label={say("price")} name="price" inputMode="decimal" required wrong={wrong} />
          <Field label={say("from")} name="from" type="number" min={1} defaultValue={1} />
        </div>
        <ProblemNote problem={setting.problem} />
      </form>
    </Dialog>
  );
}
