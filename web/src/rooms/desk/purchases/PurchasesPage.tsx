import { useState } from "react";
import { Link } from "wouter";
import { askAll, usePages } from "@/api/ask";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Combobox } from "@/design/Combobox";
import { CsvExport } from "@/design/CsvExport";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { Page } from "@/design/Page";
import { SavedFilters } from "@/design/SavedFilters";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { useWarehouseNames } from "@/places/names";
import { PurchaseBadge } from "@/purchases/PurchaseBadge";
import { linesOf, numberOf, type Purchase, STATUSES } from "@/purchases/purchase";
import { usePurchaseWords } from "@/purchases/words";
import { useMay } from "@/session/session";
import { said, useUrlState } from "@/url/state";
import { useVendorChoices } from "@/vendors/choices";
import { useVendorNames } from "@/vendors/names";
import { plainAmount } from "@/words/format";
import { DraftPurchase } from "./DraftPurchase";
import { usePurchasesWords } from "./words";

const PATH = "/api/v1/purchase-orders";
const NO_FILTERS = { status: "", vendorId: "" };

/** What was ordered from vendors. */
export function PurchasesPage() {
  const say = usePurchasesWords();
  const status = usePurchaseWords();
  const may = useMay("vendors:write");
  const warehouses = useWarehouseNames();
  const [filters, setFilters] = useUrlState(NO_FILTERS);
  const [drafting, setDrafting] = useState(false);
  const query = said(filters);
  const pages = usePages(PATH, { query });
  const vendorOf = useVendorNames(pages.items.map((one) => one.vendorId));
  const vendors = useVendorChoices(filters.vendorId);
  const onClear = Object.keys(query).length > 0 && (() => setFilters(NO_FILTERS));
  const columns: Column<Purchase>[] = [
    {
      id: "number",
      label: say("number"),
      cell: (one) => (
        <Link className="no-break" href={`/desk/purchases/${one.purchaseOrderId}`}>
          {numberOf(one)}
        </Link>
      ),
    },
    { id: "status", label: say("status"), cell: (one) => <PurchaseBadge status={one.status} /> },
    { id: "vendor", label: say("vendor"), cell: (one) => vendorOf(one.vendorId) },
    {
      id: "warehouse",
      label: say("warehouse"),
      onlyWide: true,
      cell: (one) => warehouses.get(one.warehouseId) ?? one.warehouseId,
    },
    {
      id: "lines",
      label: say("lines"),
      onlyWide: true,
      cell: (one) => {
        const count = linesOf(one).reduce((sum, line) => sum + line.quantity, 0);
        return say("pieces", { count });
      },
    },
    {
      id: "expected",
      label: say("expected"),
      cell: (one) => <DateTime at={one.expectedOn} as="day" />,
    },
    {
      id: "total",
      label: say("total"),
      end: true,
      cell: (one) => <Money amount={one.totalCost} currency={one.currency} />,
    },
  ];
  const actions = (
    <>
      <SavedFilters page="purchases" />
      <CsvExport
        name="purchase-orders"
        items={() => askAll(PATH, { query })}
        columns={[
          { name: "number", value: numberOf },
          { name: "status", value: (one) => one.status },
          { name: "vendorId", value: (one) => one.vendorId },
          { name: "warehouse", value: (one) => warehouses.get(one.warehouseId) ?? one.warehouseId },
          { name: "draftedAt", value: (one) => one.draftedAt },
          { name: "expectedOn", value: (one) => one.expectedOn },
          { name: "totalCost", value: (one) => plainAmount(one.totalCost, one.currency) },
          { name: "currency", value: (one) => one.currency },
        ]}
      />
      {may && (
        <Button kind="main" icon="plus" onClick={() => setDrafting(true)}>
          {say("add")}
        </Button>
      )}
    </>
  );
  return (
    <Page title={say("title")} lead={say("lead")} actions={actions}>
      <Card flush>
        <Filters onClear={onClear}>
          <Select
            label={say("status")}
            none={say("anyStatus")}
            options={STATUSES.map((value) => ({ value, label: status(value) }))}
            value={filters.status}
            onChange={(event) => setFilters({ status: event.target.value })}
          />
          <Combobox
            label={say("vendor")}
            value={filters.vendorId}
            choices={[{ value: "", label: say("anyVendor") }, ...vendors.choices]}
            onType={vendors.onType}
            onChoose={(vendorId) => setFilters({ vendorId })}
          />
        </Filters>
        <Listing
          pages={pages}
          onClear={onClear}
          empty={
            <EmptyState icon="truck" title={say("nothing")}>
              {say("nothingLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("title")}
              columns={columns}
              items={items}
              idOf={(one) => one.purchaseOrderId}
              to={(one) => `/desk/purchases/${one.purchaseOrderId}`}
              changing={pages.changing}
            />
          )}
        </Listing>
      </Card>
      {drafting && <DraftPurchase onClose={() => setDrafting(false)} />}
    </Page>
  );
}
