import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import { askAll, usePages } from "@/api/ask";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { SearchField } from "@/design/SearchField";
import { type Column, Table } from "@/design/Table";
import { Tabs } from "@/design/Tabs";
import { useMay } from "@/session/session";
import { said, useUrlState } from "@/url/state";
import { AllOwed } from "./AllOwed";
import { EditVendor } from "./EditVendor";
import { Payouts } from "./Payouts";
import { suppliesOf, type Vendor } from "./vendor";
import { useVendorsWords } from "./words";

const PATH = "/api/v1/vendors";
const NO_FILTERS = { search: "" };
const EXPORTED = [
  { name: "vendorId", value: (one: Vendor) => one.vendorId },
  { name: "name", value: (one: Vendor) => one.name },
  { name: "email", value: (one: Vendor) => one.email },
  { name: "currency", value: (one: Vendor) => one.currency },
  { name: "leadTimeDays", value: (one: Vendor) => one.leadTimeDays },
  { name: "isActive", value: (one: Vendor) => one.isActive },
];

/** Who supplies the business, and whose goods it sells; what they are owed, and what was paid. */
export function VendorsPage() {
  const say = useVendorsWords();
  const may = useMay("vendors:write");
  const maySeeMoney = useMay("commissions:read");
  const [{ tab }, setTab] = useUrlState({ tab: "vendors" });
  const [adding, setAdding] = useState(false);
  const actions = (
    <>
      <CsvExport name="vendors" columns={EXPORTED} items={() => askAll(PATH)} />
      {may && (
        <Button kind="main" icon="plus" onClick={() => setAdding(true)}>
          {say("add")}
        </Button>
      )}
    </>
  );
  const within = (content: ReactNode) => <Card flush>{content}</Card>;
  const tabs = [
    { id: "vendors", label: say("title"), content: within(<Vendors />) },
    { id: "owed", label: say("owed"), content: within(<AllOwed />) },
    { id: "payouts", label: say("payouts"), content: within(<Payouts />) },
  ];
  return (
    <Page title={say("title")} lead={say("lead")} actions={actions}>
      {maySeeMoney ? (
        <Tabs
          label={say("title")}
          tabs={tabs}
          chosen={tab}
          onChoose={(next) => setTab({ tab: next })}
        />
      ) : (
        within(<Vendors />)
      )}
      {adding && <EditVendor edited="new" onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Vendors() {
  const say = useVendorsWords();
  const [filters, setFilters] = useUrlState(NO_FILTERS);
  const pages = usePages(PATH, { query: said(filters) });
  const onClear = filters.search !== "" && (() => setFilters(NO_FILTERS));
  const columns: Column<Vendor>[] = [
    {
      id: "name",
      label: say("name"),
      cell: (one) => <Link href={linkOf(one)}>{one.name}</Link>,
    },
    { id: "contact", label: say("contact"), onlyWide: true, cell: (one) => one.contact || "–" },
    {
      id: "supplies",
      label: say("supplies"),
      cell: (one) => say("articles", { count: suppliesOf(one).length }),
    },
    {
      id: "leadTime",
      label: say("leadTime"),
      onlyWide: true,
      cell: (one) => say("days", { count: one.leadTimeDays }),
    },
    { id: "currency", label: say("currency"), cell: (one) => one.currency },
    {
      id: "status",
      label: say("status"),
      cell: (one) => (
        <Badge tone={one.isActive ? "good" : "quiet"}>
          {say(one.isActive ? "active" : "inactive")}
        </Badge>
      ),
    },
  ];
  const empty = (
    <EmptyState icon="vendor" title={say("nothing")}>
      {say("nothingLead")}
    </EmptyState>
  );
  return (
    <>
      <Filters onClear={onClear}>
        <SearchField
          label={say("name")}
          value={filters.search}
          onSearch={(search) => setFilters({ search })}
        />
      </Filters>
      <Listing pages={pages} onClear={onClear} empty={empty}>
        {(items) => (
          <Table
            label={say("title")}
            columns={columns}
            items={items}
            idOf={(one) => one.vendorId}
            to={linkOf}
            changing={pages.changing}
          />
        )}
      </Listing>
    </>
  );
}

const linkOf = (one: Vendor) => `/desk/vendors/${encodeURIComponent(one.vendorId)}`;
