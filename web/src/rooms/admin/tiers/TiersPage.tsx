import { useState } from "react";
import type { ItemOf } from "@/api/answers";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { useEditRemove } from "@/design/EditRemove";
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
type Tier = ItemOf<"/api/v1/pricing/tiers">;

/** Which customers get prices of their own. */
export function TiersPage() {
  const say = useAdminWords();
  const may = useMay("pricing:write");
  const [edited, setEdited] = useState<Tier | "new" | null>(null);
  const before = edited === "new" ? null : edited;
  const pages = usePages("/api/v1/pricing/tiers");
  const people = usePages("/api/v1/users", { query: { role: "customer", limit: 500 } });
  const names = new Map(people.items.map((one) => [one.userId, nameOf(one)]));
  const setting = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ userId, tier }) => put(before?.userId ?? userId, tier),
    undo: before ? () => put(before.userId, before.tier) : undefined,
    said: () => say("tierSaid"),
    after: () => setEdited(null),
    quiet: true,
  });
  const removing = useDo<Tier>({
    act: ({ userId }) => put(userId, ""),
    undo: ({ userId, tier }) => put(userId, tier),
    said: () => say("tierGone"),
  });
  const called = ({ userId }: Tier) => names.get(userId) ?? userId;
  const acts = useEditRemove<Tier>(may, {
    name: called,
    onEdit: setEdited,
    onRemove: removing.run,
    kept: ({ tier }) => tier === "" && say("tierHint"),
  });
  return (
    <Page
      title={say("tiers")}
      lead={say("tiersLead")}
      actions={
        may && (
          <Button kind="main" icon="plus" onClick={() => setEdited("new")}>
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
                  cell: called,
                },
                {
                  id: "tier",
                  label: say("tier"),
                  cell: ({ tier }) => (tier ? <Badge tone="info">{tier}</Badge> : "–"),
                },
                ...acts,
              ]}
            />
          )}
        </Listing>
      </Card>
      <FormDialog
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={before ? called(before) : say("setTier")}
        names={NAMES}
        doing={setting}
      >
        {!before && (
          <Select
            label={say("who")}
            name="userId"
            options={[...names].map(([value, label]) => ({ value, label }))}
          />
        )}
        <Field label={say("tier")} name="tier" hint={say("tierHint")} defaultValue={before?.tier} />
      </FormDialog>
    </Page>
  );
}

const put = (userId: string, tier: string) =>
  api.PUT("/api/v1/pricing/tiers/{userId}", { params: { path: { userId } }, body: { tier } });
