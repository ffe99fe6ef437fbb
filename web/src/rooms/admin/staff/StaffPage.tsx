import { useState } from "react";
import { askAll, usePages } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Check } from "@/design/Check";
import { CsvExport } from "@/design/CsvExport";
import { DateTime } from "@/design/DateTime";
import { useEditRemove } from "@/design/EditRemove";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { Filters } from "@/design/Filters";
import { FormDialog } from "@/design/FormDialog";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { SavedFilters } from "@/design/SavedFilters";
import { SearchField } from "@/design/SearchField";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { nameOf, type Person } from "@/people/person";
import { ROLES, type Role, useRoleName } from "@/people/roles";
import { useSession } from "@/session/session";
import { said, useUrlState } from "@/url/state";
import { useAdminWords } from "../words";
import { GivePassword } from "./GivePassword";

const PATH = "/api/v1/users";
const NO_FILTERS = { search: "", role: "" };
const NAMES = ["email", "username", "firstName", "lastName", "role", "active"] as const;

type Changed = Pick<Person, "userId" | "email" | "firstName" | "lastName" | "role" | "isActive">;

function change({ userId, email, firstName, lastName, role, isActive }: Changed) {
  return api.PUT("/api/v1/users/{userId}", {
    params: { path: { userId } },
    body: { email, firstName, lastName, role, isActive },
  });
}

/** Everybody who may sign in: their roles, and whether they still may. */
export function StaffPage() {
  const say = useAdminWords();
  const [filters, set] = useUrlState(NO_FILTERS);
  const { search, role } = said(filters);
  const query = {
    ...(search && { search }),
    ...(role ? { role: role as Role } : { staff: true }),
  };
  const pages = usePages(PATH, { query });
  const [edited, setEdited] = useState<Person | "new" | null>(null);
  const [given, setGiven] = useState<Person | null>(null);
  const before = edited === "new" || edited === null ? null : edited;
  const saving = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ active, username, ...fields }) => {
      const body = { ...fields, role: fields.role as Role };
      return before
        ? change({ ...body, userId: before.userId, isActive: active === "yes" })
        : api.POST("/api/v1/users", { body: { ...body, username } });
    },
    undo: before ? () => change(before) : undefined,
    said: () => say("saved"),
    after: () => setEdited(null),
    quiet: true,
  });
  const onClear = (filters.search || filters.role) !== "" && (() => set(NO_FILTERS));
  const roleName = useRoleName();
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
      <FormDialog
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={before ? say("edit", { name: nameOf(before) }) : say("add")}
        names={NAMES}
        doing={saving}
      >
        <Field
          label={say("email")}
          name="email"
          type="email"
          required
          defaultValue={before?.email}
          wrong={saving.problem?.of("email")}
        />
        {!before && (
          <Field
            label={say("username")}
            name="username"
            required
            wrong={saving.problem?.of("username")}
          />
        )}
        <div className="columns">
          <Field label={say("firstName")} name="firstName" defaultValue={before?.firstName} />
          <Field label={say("lastName")} name="lastName" defaultValue={before?.lastName} />
        </div>
        <Select
          label={say("role")}
          name="role"
          options={options}
          defaultValue={before?.role ?? "back_office"}
        />
        {before && (
          <Check name="active" value="yes" defaultChecked={before.isActive}>
            {say("isActive")}
          </Check>
        )}
      </FormDialog>
      {given && <GivePassword person={given} onClose={() => setGiven(null)} />}
    </Page>
  );
}
