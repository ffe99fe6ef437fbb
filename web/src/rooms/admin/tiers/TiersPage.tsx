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
import { Table } from "@/design/Table";
import { usePeopleNames } from "@/people/names";
import { PersonChoice } from "@/people/PersonChoice";
import { useMay } from "@/session/session";
import { useAdminWords } from "../words";

const NAMES = ["tier"] as const;
type Tier = ItemOf<"/api/v1/pricing/tiers">;

/** Which customers get prices of their own. */
export function TiersPage() {
  const say = useAdminWords();
  const may = useMay("pricing:write");
  const [edited, setEdited] = useState<Tier | "new" | null>(null);
  const before = edited === "new" ? null : edited;
  const pages = usePages("/api/v1/pricing/tiers");
  const nameOf = usePeopleNames(pages.items.map((one) => one.userId));
  const [userId, setUserId] = useState("");
  const setting = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ tier }) => put(before?.userId ?? userId, tier),
    undo: before ? () => put(before.userId, before.tier) : undefined,
    said: () => say("tierSaid"),
    after: () => {
      setEdited(null);
      setUserId("");
    },
    quiet: true,
  });
  const removing = useDo<Tier>({
    act: ({ userId }) => put(userId, ""),
    undo: ({ userId, tier }) => put(userId, tier),
    said: () => say("tierGone"),
  });
  const called = ({ userId }: Tier) => nameOf(userId);
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
        lacks={!before && !userId}
        names={NAMES}
        doing={setting}
      >
        {!before && (
          <PersonChoice of="customer" label={say("who")} userId={userId} onChoose={setUserId} />
        )}
        <Field label={say("tier")} name="tier" hint={say("tierHint")} defaultValue={before?.tier} />
      </FormDialog>
    </Page>
  );
}

const put = (userId: string, tier: string) =>
  api.PUT("/api/v1/pricing/tiers/{userId}", { params: { path: { userId } }, body: { tier } });
