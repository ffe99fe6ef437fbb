import { useState } from "react";
import { askAll, usePages } from "@/api/ask";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { DateTime } from "@/design/DateTime";
import { useEditRemove } from "@/design/EditRemove";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { SavedFilters } from "@/design/SavedFilters";
import { SearchField } from "@/design/SearchField";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { nameOf, type Person } from "@/people/person";
import { ROLES, type Role, useRoleName } from "@/people/roles";
import { optionsOf, useStoreNames } from "@/places/names";
import { useSession } from "@/session/session";
import { said, useUrlState } from "@/url/state";
import { useAdminWords } from "../words";
import { EditStaff } from "./EditStaff";
import { GivePassword } from "./GivePassword";

const PATH = "/api/v1/users";
const NO_FILTERS = { search: "", role: "", storeId: "" };

/** Everybody who may sign in: their roles, and whether they still may. */
export function StaffPage() {
  const say = useAdminWords();
  const [filters, set] = useUrlState(NO_FILTERS);
  const { search, role, storeId } = said(filters);
  const query = {
    ...(search && { search }),
    ...(storeId && { storeId }),
    ...(role ? { role: role as Role } : { staff: true }),
  };
  const pages = usePages(PATH, { query });
  const [edited, setEdited] = useState<Person | "new" | null>(null);
  const [given, setGiven] = useState<Person | null>(null);
  const onClear = (search || role || storeId) !== undefined && (() => set(NO_FILTERS));
  const roleName = useRoleName();
  const stores = useStoreNames();
  const storesOf = (one: Person) => one.storeIds.map((id) => stores.get(id) ?? id);
  const options = ROLES.map((value) => ({ value, label: roleName(value) }));
  const own = useSession()?.userId;
  const acts = useEditRemove<Person>(true, {
    name: nameOf,
    onEdit: setEdited,
    more: (one) =>
      one.userId !== own && (
        <Button
          small
          kind="plain"
          icon="key"
          aria-label={say("passwordOf", { name: nameOf(one) })}
          title={say("password")}
          onClick={() => setGiven(one)}
        />
      ),
  });
  const columns: Column<Person>[] = [
    {
      id: "name",
      label: say("name"),
      wraps: true,
      cell: (one) => (
        <>
          {nameOf(one)} {!one.isActive && <Badge tone="bad">{say("blocked")}</Badge>}
        </>
      ),
    },
    { id: "email", label: say("email"), cell: (one) => one.email },
    { id: "role", label: say("role"), wraps: true, cell: (one) => roleName(one.role) },
    {
      id: "stores",
      label: say("worksAt"),
      wraps: true,
      onlyWide: true,
      cell: (one) => storesOf(one).join(", ") || "–",
    },
    {
      id: "seen",
      label: say("seen"),
      onlyWide: true,
      cell: (one) => <DateTime at={one.lastLoginAt} as="ago" />,
    },
    ...acts,
  ];
  const actions = (
    <>
      <SavedFilters page="staff" />
      <CsvExport
        name="staff"
        items={() => askAll(PATH, { query })}
        columns={[
          { name: "username", value: (one) => one.username },
          { name: "email", value: (one) => one.email },
          { name: "role", value: (one) => one.role },
          { name: "stores", value: (one) => one.storeIds.join(" ") },
          { name: "isActive", value: (one) => one.isActive },
        ]}
      />
      <Button kind="main" icon="plus" onClick={() => setEdited("new")}>
        {say("add")}
      </Button>
    </>
  );
  return (
    <Page title={say("staff")} lead={say("staffLead")} actions={actions}>
      <Card flush>
        <Filters onClear={onClear}>
          <SearchField
            label={say("find")}
            value={filters.search}
            onSearch={(text) => set({ search: text })}
          />
          <Select
            label={say("role")}
            none={say("anyRole")}
            options={options}
            value={filters.role}
            onChange={(event) => set({ role: event.target.value })}
          />
          <Select
            label={say("worksAt")}
            none={say("anyStore")}
            options={optionsOf(stores)}
            value={filters.storeId}
            onChange={(event) => set({ storeId: event.target.value })}
          />
        </Filters>
        <Listing
          pages={pages}
          onClear={onClear}
          empty={
            <EmptyState icon="people" title={say("nobody")}>
              {say("nobodyLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("staff")}
              columns={columns}
              items={items}
              idOf={(one) => one.userId}
              changing={pages.changing}
            />
          )}
        </Listing>
      </Card>
      {edited && <EditStaff edited={edited} onClose={() => setEdited(null)} />}
      {given && <GivePassword person={given} onClose={() => setGiven(null)} />}
    </Page>
  );
}
