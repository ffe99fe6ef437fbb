import { useId, useState } from "react";
import { askAll, usePages } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { DateTime } from "@/design/DateTime";
import { Dialog } from "@/design/Dialog";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { Filters } from "@/design/Filters";
import { fieldsOf } from "@/design/forms";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { Page } from "@/design/Page";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { counted, skusOf, useGoodsNames } from "@/goods/names";
import { PurchaseBadge } from "@/purchases/PurchaseBadge";
import { linesOf, numberOf, type Purchase, STATUSES } from "@/purchases/purchase";
import { usePurchaseWords } from "@/purchases/words";
import { said, useUrlState } from "@/url/state";
import { plainAmount } from "@/words/format";
import { useHouseWords } from "@/words/house";
import { useVendorWords } from "../words";

const PATH = "/api/v1/vendor/purchase-orders";
const NO_FILTERS = { status: "" };
const isSent = (one: Purchase) => one.status === "sent";
/** A draft is not the vendor's to see. */
const SHOWN = STATUSES.filter((status) => status !== "draft");

/** What is ordered from the vendor; he confirms what he will deliver. */
export function VendorOrdersPage() {
  const say = useVendorWords();
  const house = useHouseWords();
  const form = useId();
  const status = usePurchaseWords();
  const [filters, set] = useUrlState(NO_FILTERS);
  const query = said(filters);
  const pages = usePages(PATH, { query });
  const nameOf = useGoodsNames(skusOf(pages.items.flatMap(linesOf)));
  const onClear = Object.keys(query).length > 0 && (() => set(NO_FILTERS));
  const [open, setOpen] = useState<Purchase | null>(null);
  const confirming = useDo<string>({
    act: async (day) => {
      if (!open) return;
      await api.POST(`${PATH}/{purchaseOrderId}/confirm`, {
        params: { path: { purchaseOrderId: open.purchaseOrderId } },
        body: { expectedOn: day || null },
      });
    },
    said: () => say("confirmed"),
    after: () => setOpen(null),
    quiet: true,
  });
  const columns: Column<Purchase>[] = [
    {
      id: "number",
      label: say("number"),
      cell: (one) => <span className="mono">{numberOf(one)}</span>,
    },
    {
      id: "status",
      label: say("status"),
      cell: (one) => <PurchaseBadge status={one.status} />,
    },
    {
      id: "goods",
      label: say("goods"),
      wraps: true,
      cell: (one) => counted(linesOf(one), nameOf),
    },
    {
      id: "expected",
      label: say("expected"),
      cell: (one) => (
        <span className="no-break">
          <DateTime at={one.expectedOn} as="day" />
        </span>
      ),
    },
    {
      id: "total",
      label: say("total"),
      end: true,
      cell: (one) => <Money amount={one.goodsCost} currency={one.currency} />,
    },
    {
      id: "acts",
      label: say("acts"),
      acts: true,
      cell: (one) =>
        isSent(one) && (
          <Button small kind="main" onClick={() => setOpen(one)}>
            {say("confirm")}
          </Button>
        ),
    },
  ];
  return (
    <Page
      title={say("orders")}
      lead={say("ordersLead")}
      actions={
        <CsvExport
          name="purchase-orders"
          items={() => askAll(PATH, { query })}
          columns={[
            { name: "number", value: numberOf },
            { name: "status", value: (one) => one.status },
            { name: "expectedOn", value: (one) => one.expectedOn },
            { name: "goodsCost", value: (one) => plainAmount(one.goodsCost, one.currency) },
            { name: "currency", value: (one) => one.currency },
          ]}
        />
      }
    >
      <Card flush>
        <Filters onClear={onClear}>
          <Select
            label={say("status")}
            none={say("anyStatus")}
            options={SHOWN.map((value) => ({ value, label: status(value) }))}
            value={filters.status}
            onChange={(event) => set({ status: event.target.value })}
          />
        </Filters>
        <Listing
          pages={pages}
          onClear={onClear}
          empty={
            <EmptyState icon="truck" title={say("noOrders")}>
              {say("noOrdersLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("orders")}
              columns={columns}
              items={items}
              idOf={(one) => one.purchaseOrderId}
              changing={pages.changing}
            />
          )}
        </Listing>
      </Card>
      <Dialog
        open={open !== null}
        onClose={() => setOpen(null)}
        title={`${say("confirm")} ${open ? numberOf(open) : ""}`}
        actions={
          <>
            <Button onClick={() => setOpen(null)}>{house("do.cancel")}</Button>
            <Button kind="main" type="submit" form={form} busy={confirming.busy}>
              {say("confirm")}
            </Button>
          </>
        }
      >
        <form
          id={form}
          className="stack"
          onSubmit={(event) => void confirming.run(fieldsOf(event, ["day"]).day)}
        >
          <Field
            label={say("confirmDay")}
            name="day"
            type="date"
            defaultValue={open?.expectedOn ?? ""}
          />
          <ProblemNote problem={confirming.problem} />
        </form>
      </Dialog>
    </Page>
  );
}
