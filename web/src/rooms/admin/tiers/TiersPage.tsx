import { useState } from "react";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { Select } from "@/design/Select";
import { Table } from "@/design/Table";
import { nameOf } from "@/people/person";
import { useMay } from "@/session/session";
import { useAdminWords } from "../words";

const NAMES = ["userId", "tier"] as const;

/** Which customers get prices of their own. */
export function TiersPage() {
  const say = useAdminWords();
  const may = useMay("pricing:write");
  const [open, setOpen] = useState(false);
  const pages = usePages("/api/v1/pricing/tiers");
  const people = usePages("/api/v1/users", { query: { role: "customer", limit: 500 } });
  const names = new Map(people.items.map((one) => [one.userId, nameOf(one)]));
  const setting = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ userId, tier }) =>
      api.PUT("/api/v1/pricing/tiers/{userId}", { params: { path: { userId } }, body: { tier } }),
    said: () => say("tierSaid"),
    after: () => setOpen(false),
    quiet: true,
  });
  return (
    <Page
      title={say("tiers")}
      lead={say("tiersLead")}
      actions={
        may && (
          <Button kind="main" icon="plus" onClick={() => setOpen(true)}>
            {say("setTier")}
          </Button>
        )
      }
    >
      <Card flush>
        <Listing
          pages={pages}
          empty={
            <EmptyState icon="star" title={say("noTiers")}>
              {say("noTiersLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("tiers")}
              items={items}
              idOf={(one) => one.userId}
              to={(one) => `/desk/customers/${one.userId}`}
              columns={[
                {
                  id: "who",
                  label: say("who"),
                  cell: (one) => names.get(one.userId) ?? one.userId,
                },
                {
                  id: "tier",
                  label: say("tier"),
                  cell: (one) => <Badge tone="info">{one.tier || "–"}</Badge>,
                },
              ]}
            />
          )}
        </Listing>
      </Card>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title={say("setTier")}
        names={NAMES}
        doing={setting}
      >
        <Select
          label={say("who")}
          name="userId"
          options={[...names].map(([value, label]) => ({ value, label }))}
        />
        <Field label={say("tier")} name="tier" hint={say("tierHint")} />
      </FormDialog>
    </Page>
  );
}
