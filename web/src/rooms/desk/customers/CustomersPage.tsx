import { useState } from "react";
import { Link } from "wouter";
import { askAll, usePages } from "@/api/ask";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { SavedFilters } from "@/design/SavedFilters";
import { SearchField } from "@/design/SearchField";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { nameOf, type Person } from "@/people/person";
import { useMay } from "@/session/session";
import { useUrlState } from "@/url/state";
import { useHouseWords } from "@/words/house";
import { AddCustomer } from "./AddCustomer";
import { ImportCustomers } from "./ImportCustomers";
import { useCustomersWords } from "./words";

const PATH = "/api/v1/users";
const NO_FILTERS = { search: "", active: "" };

/** Everybody who buys: looked up, added, brought in from a file. */
export function CustomersPage() {
  const say = useCustomersWords();
  const house = useHouseWords();
  const mayChange = useMay("identity:write");
  const [filters, setFilters] = useUrlState(NO_FILTERS);
  const [open, setOpen] = useState<"add" | "import" | null>(null);
  const query = {
    role: "customer" as const,
    ...(filters.search && { search: filters.search }),
    ...(filters.active && { isActive: filters.active === "yes" }),
  };
  const pages = usePages(PATH, { query });
  const onClear = (filters.search || filters.active) !== "" && (() => setFilters(NO_FILTERS));
  const columns: Column<Person>[] = [
    {
      id: "name",
      label: say("name"),
      cell: (one) => <Link href={`/desk/customers/${one.userId}`}>{nameOf(one)}</Link>,
    },
    { id: "email", label: say("email"), cell: (one) => one.email },
    {
      id: "status",
      label: say("status"),
      cell: (one) => (
        <Badge tone={one.isActive ? "good" : "bad"}>
          {say(one.isActive ? "active" : "blocked")}
        </Badge>
      ),
    },
    { id: "since", label: say("since"), cell: (one) => <DateTime at={one.createdAt} as="day" /> },
    {
      id: "seen",
      label: say("lastSeen"),
      onlyWide: true,
      cell: (one) => <DateTime at={one.lastLoginAt} as="ago" />,
    },
  ];
  const actions = (
    <>
      <SavedFilters page="customers" />
      <CsvExport
        name="customers"
        items={() => askAll(PATH, { query })}
        columns={[
          { name: "username", value: (one) => one.username },
          { name: "email", value: (one) => one.email },
          { name: "firstName", value: (one) => one.firstName },
          { name: "lastName", value: (one) => one.lastName },
        ]}
      />
      {mayChange && (
        <>
          <Button icon="upload" onClick={() => setOpen("import")}>
            {house("csv.import")}
          </Button>
          <Button kind="main" icon="plus" onClick={() => setOpen("add")}>
            {say("add")}
          </Button>
        </>
      )}
    </>
  );
  return (
    <Page title={say("title")} lead={say("lead")} actions={actions}>
      <Card flush>
        <Filters onClear={onClear}>
          <SearchField
            label={say("find")}
            value={filters.search}
            onSearch={(search) => setFilters({ search })}
          />
          <Select
            label={say("status")}
            none={say("anyStatus")}
            options={[
              { value: "yes", label: say("active") },
              { value: "no", label: say("blocked") },
            ]}
            value={filters.active}
            onChange={(event) => setFilters({ active: event.target.value })}
          />
        </Filters>
        <Listing
          pages={pages}
          onClear={onClear}
          empty={
            <EmptyState icon="people" title={say("nothing")}>
              {say("nothingLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("title")}
              columns={columns}
              items={items}
              idOf={(one) => one.userId}
              to={(one) => `/desk/customers/${one.userId}`}
              changing={pages.changing}
            />
          )}
        </Listing>
      </Card>
      <AddCustomer open={open === "add"} onClose={() => setOpen(null)} />
      <ImportCustomers open={open === "import"} onClose={() => setOpen(null)} />
    </Page>
  );
}
