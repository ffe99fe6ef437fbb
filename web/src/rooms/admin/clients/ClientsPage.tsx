import { useState } from "react";
import type { ItemOf } from "@/api/answers";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Confirm } from "@/design/Confirm";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { type Column, Table } from "@/design/Table";
import { TextArea } from "@/design/TextArea";
import { useAdminWords } from "../words";
import { type Secret, SecretOnce } from "./SecretOnce";

const PATH = "/api/v1/clients";
type Client = ItemOf<typeof PATH>;
const NAMES = ["name", "scopes"] as const;

/** Programs of partners; a secret is shown once, when it is made. */
export function ClientsPage() {
  const say = useAdminWords();
  const pages = usePages(PATH);
  const [adding, setAdding] = useState(false);
  const [revoked, setRevoked] = useState<Client | null>(null);
  const [secret, setSecret] = useState<Secret | null>(null);
  const making = useDo<Record<(typeof NAMES)[number], string>>({
    act: async ({ name, scopes }) => {
      const body = { name, scopes: scopes.split(/[\s,]+/).filter(Boolean) };
      const { data } = await api.POST(PATH, { body });
      setAdding(false);
      setSecret((data as Secret | undefined) ?? null);
    },
    quiet: true,
  });
  const renewing = useDo<Client>({
    act: async ({ clientId }) => {
      const params = { path: { clientId } };
      const { data } = await api.POST("/api/v1/clients/{clientId}/secret", { params });
      setSecret((data as Secret | undefined) ?? null);
    },
  });
  const revoking = useDo<Client>({
    act: ({ clientId }) => api.DELETE(`${PATH}/{clientId}`, { params: { path: { clientId } } }),
    said: () => say("revokedSaid"),
    after: () => setRevoked(null),
  });
  const columns: Column<Client>[] = [
    {
      id: "name",
      label: say("name"),
      cell: (one) => (
        <span className="row tight">
          {one.name}
          {one.revokedAt && <Badge tone="bad">{say("revoked")}</Badge>}
        </span>
      ),
    },
    {
      id: "id",
      label: say("clientId"),
      cell: (one) => <span className="mono">{one.clientId}</span>,
    },
    { id: "scopes", label: say("scopes"), wraps: true, cell: (one) => one.scopes.join(", ") },
    {
      id: "renewed",
      label: say("renewed"),
      cell: (one) => <DateTime at={one.renewedAt} as="day" />,
    },
    {
      id: "acts",
      label: say("acts"),
      acts: true,
      cell: (one) =>
        !one.revokedAt && (
          <span className="row tight no-wrap">
            <Button small onClick={() => void renewing.run(one)}>
              {say("renew")}
            </Button>
            <Button small kind="danger" onClick={() => setRevoked(one)}>
              {say("revoke")}
            </Button>
          </span>
        ),
    },
  ];
  return (
    <Page
      title={say("clients")}
      lead={say("clientsLead")}
      actions={
        <Button kind="main" icon="plus" onClick={() => setAdding(true)}>
          {say("addClient")}
        </Button>
      }
    >
      <Card flush>
        <Listing
          pages={pages}
          empty={
            <EmptyState icon="key" title={say("noClients")}>
              {say("noClientsLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("clients")}
              columns={columns}
              items={items}
              idOf={(one) => one.clientId}
            />
          )}
        </Listing>
      </Card>
      <FormDialog
        open={adding}
        onClose={() => setAdding(false)}
        title={say("addClient")}
        names={NAMES}
        doing={making}
      >
        <Field label={say("name")} name="name" required wrong={making.problem?.of("name")} />
        <TextArea
          label={say("scopes")}
          hint={say("scopesHint")}
          name="scopes"
          rows={4}
          required
          wrong={making.problem?.of("scopes")}
        />
      </FormDialog>
      <Confirm
        open={revoked !== null}
        title={say("revoke")}
        deed={say("revoke")}
        danger
        busy={revoking.busy}
        onConfirm={() => revoked && void revoking.run(revoked)}
        onClose={() => setRevoked(null)}
      >
        {say("revokeAsk", { name: revoked?.name ?? "" })}
      </Confirm>
      <SecretOnce secret={secret} onClose={() => setSecret(null)} />
    </Page>
  );
}
