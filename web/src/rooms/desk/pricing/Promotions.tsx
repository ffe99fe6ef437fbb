import { useId, useState } from "react";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Dialog } from "@/design/Dialog";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Meter } from "@/design/Meter";
import { ProblemNote } from "@/design/ProblemNote";
import { type Column, Table } from "@/design/Table";
import { useMay } from "@/session/session";
import { money } from "@/words/format";
import { useHouseWords } from "@/words/house";
import { type Promotion, rewardOf } from "./money";
import { CURRENCY, draftOf, PromotionFields } from "./PromotionFields";
import { Rewarded } from "./Rewarded";
import { usePricingWords } from "./words";

const PATH = "/api/v1/pricing/promotions";
const TONES = { running: "good", stopped: "quiet", budget_spent: "warn" } as const;

/** All promotions, with how much of their budgets is used. */
export function Promotions() {
  const say = usePricingWords();
  const house = useHouseWords();
  const may = useMay("pricing:write");
  const pages = usePages(PATH);
  const [edited, setEdited] = useState<Promotion | "new" | null>(null);
  const stopping = useDo<Promotion>({
    act: ({ promotionId }) =>
      api.POST(`${PATH}/{promotionId}/stop`, { params: { path: { promotionId } } }),
    optimistic: (one) =>
      patch<Promotion>(PATH, (it) =>
        it.promotionId === one.promotionId ? { ...it, status: "stopped" } : it,
      ),
    said: ({ name }) => say("stopSaid", { name }),
  });
  const columns: Column<Promotion>[] = [
    { id: "name", label: say("name"), cell: (one) => one.name },
    { id: "reward", label: say("reward"), cell: (one) => <Rewarded reward={rewardOf(one)} /> },
    {
      id: "status",
      label: say("status"),
      cell: ({ status }) => {
        const known = status as keyof typeof TONES;
        return <Badge tone={TONES[known] ?? "quiet"}>{TONES[known] ? say(known) : status}</Badge>;
      },
    },
    { id: "used", label: say("used"), cell: (one) => <Used promotion={one} /> },
    {
      id: "acts",
      label: say("edit"),
      acts: true,
      cell: (one) =>
        may && (
          <span className="row tight no-wrap">
            <Button small onClick={() => setEdited(one)}>
              {house("do.edit")}
            </Button>
            {one.status === "running" && (
              <Button small kind="danger" onClick={() => void stopping.run(one)}>
                {say("stop")}
              </Button>
            )}
          </span>
        ),
    },
  ];
  return (
    <Card
      flush
      title={say("promotions")}
      actions={
        may && (
          <Button small kind="main" icon="plus" onClick={() => setEdited("new")}>
            {say("add")}
          </Button>
        )
      }
    >
      <Listing
        pages={pages}
        empty={
          <EmptyState icon="tag" title={say("noPromotions")}>
            {say("noPromotionsLead")}
          </EmptyState>
        }
      >
        {(items) => (
          <Table
            label={say("promotions")}
            columns={columns}
            items={items}
            idOf={(one) => one.promotionId}
          />
        )}
      </Listing>
      <EditPromotion edited={edited} onClose={() => setEdited(null)} />
    </Card>
  );
}

function Used({ promotion }: { promotion: Promotion }) {
  const say = usePricingWords();
  const { budgetAmount, budgetUses, usedAmount, usedTimes } = promotion;
  const of = (budget: string | null) => (budget ? ` / ${budget}` : "");
  return (
    <span className="stack close">
      <span className="small">
        {money(usedAmount, CURRENCY)}
        {of(budgetAmount === null ? null : money(budgetAmount, CURRENCY))} ·{" "}
        {say("times", { count: usedTimes })}
        {of(budgetUses === null ? null : String(budgetUses))}
      </span>
      {budgetAmount !== null && <Meter label={say("used")} value={usedAmount} max={budgetAmount} />}
    </span>
  );
}

type EditProps = { edited: Promotion | "new" | null; onClose: () => void };

function EditPromotion({ edited, onClose }: EditProps) {
  const say = usePricingWords();
  const house = useHouseWords();
  const form = useId();
  const before = edited === "new" || edited === null ? undefined : edited;
  const saving = useDo<ReturnType<typeof draftOf>>({
    act: (body) =>
      before
        ? api.PUT(`${PATH}/{promotionId}`, {
            params: { path: { promotionId: before.promotionId } },
            body,
          })
        : api.POST(PATH, { body }),
    said: () => say("saved"),
    after: onClose,
    quiet: true,
  });
  return (
    <Dialog
      wide
      open={edited !== null}
      onClose={onClose}
      title={say(before ? "edit" : "add")}
      actions={
        <>
          <Button onClick={onClose}>{house("do.cancel")}</Button>
          <Button kind="main" type="submit" form={form} busy={saving.busy}>
            {house("do.save")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void saving.run(draftOf(event.currentTarget, before));
        }}
      >
        <PromotionFields promotion={before} />
        <ProblemNote problem={saving.problem} />
      </form>
    </Dialog>
  );
}
