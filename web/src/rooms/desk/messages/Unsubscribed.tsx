import { useState } from "react";
import type { ItemOf } from "@/api/answers";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { Filters } from "@/design/Filters";
import { FormDialog } from "@/design/FormDialog";
import { Listing } from "@/design/Listing";
import { SearchField } from "@/design/SearchField";
import { type Column, Table } from "@/design/Table";
import { useMay } from "@/session/session";
import { useUrlState } from "@/url/state";
import { useMessagesWords } from "./words";

const PATH = "/api/v1/notification-preferences";
type Address = ItemOf<typeof PATH>;
const WHOLE = /^\S+@\S+\.\S+$/;

const stop = (email: string) => api.POST(`${PATH}/unsubscribe`, { body: { email } });
const again = (email: string) => api.POST(`${PATH}/subscribe`, { body: { email } });

/** Addresses that want no news. Orders are written about all the same. */
export function Unsubscribed() {
  const say = useMessagesWords();
  const may = useMay("notifications:write");
  const [{ email }, set] = useUrlState({ email: "" });
  // An address is found whole: a part of one is nothing to ask for yet.
  const query = WHOLE.test(email) ? { email } : {};
  const pages = usePages(PATH, { query });
  const [adding, setAdding] = useState(false);
  const onClear = email !== "" && (() => set({ email: "" }));
  const wanting = useDo<Address>({
    act: (one) => again(one.email),
    undo: (one) => stop(one.email),
    said: (one) => say("againSaid", { email: one.email }),
  });
  const columns: Column<Address>[] = [
    { id: "email", label: say("email"), wraps: true, cell: (one) => one.email },
    { id: "since", label: say("since"), cell: (one) => <DateTime at={one.since} /> },
  ];
  if (may)
    columns.push({
      id: "acts",
      label: say("acts"),
      acts: true,
      end: true,
      cell: (one) => (
        <Button
          small
          aria-label={`${say("again")}: ${one.email}`}
          onClick={() => void wanting.run(one)}
        >
          {say("again")}
        </Button>
      ),
    });
  const add = may && (
    <Button small icon="plus" onClick={() => setAdding(true)}>
      {say("add")}
    </Button>
  );
  return (
    <Card title={say("unsubscribed")} actions={add} flush>
      <Filters onClear={onClear}>
        <SearchField
          label={say("find")}
          value={email}
          onSearch={(typed) => set({ email: typed })}
        />
      </Filters>
      <Listing
        pages={pages}
        onClear={onClear}
        empty={
          <EmptyState icon="mail" title={say("nobody")}>
            {say("nobodyLead")}
          </EmptyState>
        }
      >
        {(items) => (
          <Table
            label={say("unsubscribed")}
            columns={columns}
            items={items}
            idOf={(one) => one.email}
            changing={pages.changing}
          />
        )}
      </Listing>
      {adding && <NoNews onClose={() => setAdding(false)} />}
    </Card>
  );
}

const NAMES = ["email"] as const;

function NoNews({ onClose }: { onClose: () => void }) {
  const say = useMessagesWords();
  const saving = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ email }) => stop(email),
    undo: ({ email }) => again(email),
    said: ({ email }) => say("stopSaid", { email }),
    after: onClose,
    quiet: true,
  });
  return (
    <FormDialog open onClose={onClose} title={say("add")} names={NAMES} doing={saving}>
      <Field
        label={say("email")}
        name="email"
        type="email"
        required
        autoComplete="off"
        wrong={saving.problem?.of("email")}
      />
    </FormDialog>
  );
}
