import type { ItemOf } from "@/api/answers";
import { askAll, usePages } from "@/api/ask";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { Page } from "@/design/Page";
import { PrintButton } from "@/design/PrintView";
import { SavedFilters } from "@/design/SavedFilters";
import { type Column, Table } from "@/design/Table";
import { counted, skusOf, useGoodsNames } from "@/goods/names";
import { said, useUrlState } from "@/url/state";
import { decimals } from "@/words/format";
import { useVendorWords } from "../words";

const PATH = "/api/v1/vendor/statement";
type Entry = ItemOf<typeof PATH>;
const NO_FILTERS = { since: "", before: "" };
const KINDS = ["CommissionAccrued", "CommissionClawedBack", "PaidOut", "PaymentCameBack"] as const;

const written = (amount: number, currency: string) =>
  (amount / 10 ** decimals(currency)).toFixed(decimals(currency));

/** Sales, returns and payouts, entry by entry; the file has all that the filters match. */
export function StatementPage() {
  const say = useVendorWords();
  const [filters, set] = useUrlState(NO_FILTERS);
  const query = said(filters);
  const pages = usePages(PATH, { query });
  const nameOf = useGoodsNames(skusOf(pages.items));
  const onClear = Object.keys(query).length > 0 && (() => set(NO_FILTERS));
  const kindOf = (type: string) => {
    const known = KINDS.find((kind) => kind === type);
    return known ? say(known) : type;
  };
  const columns: Column<Entry>[] = [
    { id: "booked", label: say("booked"), cell: (one) => <DateTime at={one.bookedAt} /> },
    { id: "kind", label: say("kind"), cell: (one) => kindOf(one.type) },
    {
      id: "goods",
      label: say("goods"),
      cell: (one) => {
        if (!one.sku) return "–";
        return one.quantity > 0 ? counted([one], nameOf) : nameOf(one.sku);
      },
    },
    {
      id: "gross",
      label: say("gross"),
      end: true,
      onlyWide: true,
      cell: (one) => <Money amount={one.grossAmount} currency={one.currency} />,
    },
    {
      id: "commission",
      label: say("commission"),
      end: true,
      cell: (one) => <Money amount={-one.commissionAmount} currency={one.currency} />,
    },
    {
      id: "amount",
      label: say("amount"),
      end: true,
      cell: (one) => <Money amount={one.amount} currency={one.currency} />,
    },
  ];
  const actions = (
    <>
      <SavedFilters page="statement" />
      <CsvExport
        name="statement"
        items={() => askAll(PATH, { query })}
        columns={[
          { name: "bookedAt", value: (one) => one.bookedAt },
          { name: "entry", value: (one) => one.type },
          { name: "orderId", value: (one) => one.orderId },
          { name: "reference", value: (one) => one.reference },
          { name: "sku", value: (one) => one.sku },
          { name: "quantity", value: (one) => one.quantity },
          { name: "gross", value: (one) => written(one.grossAmount, one.currency) },
          { name: "commission", value: (one) => written(one.commissionAmount, one.currency) },
          { name: "amount", value: (one) => written(one.amount, one.currency) },
          { name: "currency", value: (one) => one.currency },
        ]}
      />
      <PrintButton />
    </>
  );
  return (
    <Page title={say("statement")} lead={say("statementLead")} actions={actions}>
      <Card flush>
        <Filters onClear={onClear}>
          <Field
            label={say("since")}
            type="date"
            value={filters.since}
            onChange={(event) => set({ since: event.target.value })}
          />
          <Field
            label={say("before")}
            type="date"
            value={filters.before}
            onChange={(event) => set({ before: event.target.value })}
          />
        </Filters>
        <Listing
          pages={pages}
          onClear={onClear}
          empty={
            <EmptyState icon="money" title={say("noEntries")}>
              {say("noEntriesLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("statement")}
              columns={columns}
              items={items}
              idOf={(one) => `${one.currency} ${one.entry}`}
            />
          )}
        </Listing>
      </Card>
    </Page>
  );
}
