import { useState } from "react";
import { Link } from "wouter";
import { askAll, usePages } from "@/api/ask";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { type Column, Table } from "@/design/Table";
import { useMay } from "@/session/session";
import { EditVendor } from "./EditVendor";
import { suppliesOf, type Vendor } from "./vendor";
import { useVendorsWords } from "./words";

const PATH = "/api/v1/vendors";
const EXPORTED = [
  { name: "vendorId", value: (one: Vendor) => one.vendorId },
  { name: "name", value: (one: Vendor) => one.name },
  { name: "email", value: (one: Vendor) => one.email },
  { name: "currency", value: (one: Vendor) => one.currency },
  { name: "leadTimeDays", value: (one: Vendor) => one.leadTimeDays },
  { name: "isActive", value: (one: Vendor) => one.isActive },
];

/** Who supplies the business, and whose goods it sells. */
export function VendorsPage() {
  const say = useVendorsWords();
  const may = useMay("vendors:write");
  const pages = usePages(PATH);
  const [adding, setAdding] = useState(false);
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
  return (
    <Page title={say("title")} lead={say("lead")} actions={actions}>
      <Card flush>
        <Listing
          pages={pages}
          empty={
            <EmptyState icon="vendor" title={say("nothing")}>
              {say("nothingLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("title")}
              columns={columns}
              items={items}
              idOf={(one) => one.vendorId}
              to={linkOf}
            />
          )}
        </Listing>
      </Card>
      {adding && <EditVendor edited="new" onClose={() => setAdding(false)} />}
    </Page>
  );
}

const linkOf = (one: Vendor) => `/desk/vendors/${encodeURIComponent(one.vendorId)}`;
