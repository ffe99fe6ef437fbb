import { type FormEvent, useId, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { Problem } from "@/api/problem";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Confirm } from "@/design/Confirm";
import { Edited } from "@/design/Edited";
import { Page } from "@/design/Page";
import { ProblemNote } from "@/design/ProblemNote";
import { stillUnsaved } from "@/design/unsaved";
import { useMay } from "@/session/session";
import { useHouseWords } from "@/words/house";
import { Coupons } from "./Coupons";
import { BLANK, type Draft, draftOf, isForAll, type Kept, promotionOf } from "./draft";
import { PromotionForm } from "./PromotionForm";
import { PromotionPreview } from "./PromotionPreview";
import { PromotionBadge } from "./PromotionsPage";
import { usePromotionsWords } from "./words";

/** One promotion, or a new one: changed on the left, tried on a cart on the right. */
export function PromotionPage({ promotionId }: { promotionId: string }) {
  const isNew = promotionId === "new";
  const path = { promotionId };
  const kept = useAsk("/api/v1/pricing/promotions/{promotionId}", { path }, { when: !isNew });
  if (isNew) return <Shown begin={BLANK} />;
  return (
    <Answered page from={kept}>
      {(found) => (
        <Edited kept={found} shows={draftOf(found)}>
          {(begun) => <Shown kept={begun} begin={draftOf(begun)} />}
        </Edited>
      )}
    </Answered>
  );
}

function Shown({ kept, begin }: { kept?: Kept; begin: Draft }) {
  const say = usePromotionsWords();
  const house = useHouseWords();
  const may = useMay("pricing:write");
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(begin);
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  const untitled = say("add");
  const promotionId = useMemo(() => kept?.promotionId ?? newId(), [kept]);
  const promotion = useMemo(
    () => promotionOf({ ...draft, name: draft.name.trim() || untitled }, promotionId),
    [draft, untitled, promotionId],
  );
  const saving = useDo({
    act: async () => {
      if (!promotion) throw new Problem({ status: 422, detail: say("wrong") });
      const { promotionId: _, ...body } = promotion;
      const params = { path: { promotionId } };
      await api.PUT("/api/v1/pricing/promotions/{promotionId}", { params, body });
      if (!kept) navigate(`/desk/promotions/${promotionId}`, { replace: true });
    },
    said: () => say("saved"),
    quiet: true,
  });
  const becomesForAll = promotion !== null && isForAll(draft) && !(kept && isForAll(begin));
  const stopping = useDo({
    act: () =>
      api.POST("/api/v1/pricing/promotions/{promotionId}/stop", {
        params: { path: { promotionId } },
      }),
    said: () => say("stoppedSaid"),
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (becomesForAll) setAsking(true);
    else void saving.run();
  }
  const actions = may && (
    <>
      {kept && kept.status !== "stopped" && (
        <Button kind="danger" busy={stopping.busy} onClick={() => void stopping.run()}>
          {say("stop")}
        </Button>
      )}
      <Button
        kind="main"
        type="submit"
        form={formId}
        busy={saving.busy}
        disabled={!draft.name.trim()}
      >
        {house("do.save")}
      </Button>
    </>
  );
  return (
    <Page
      title={kept?.name ?? say("add")}
      beside={kept && <PromotionBadge promotion={kept} />}
      crumbs={[{ label: say("title"), to: "/desk/promotions" }]}
      actions={actions}
    >
      <div className="halves">
        <div className="stack wide">
          <Card>
            <form id={formId} ref={form} className="stack" onSubmit={submit}>
              <PromotionForm
                draft={draft}
                onChange={(change) => setDraft({ ...draft, ...change })}
              />
              <ProblemNote problem={saving.problem} />
            </form>
          </Card>
          {kept && <Coupons promotionId={promotionId} />}
        </div>
        <PromotionPreview promotion={promotion} coupon={draft.coupon} />
      </div>
      <Confirm
        open={asking}
        title={say("forAll")}
        deed={say("letRun")}
        busy={saving.busy}
        onClose={() => {
          setAsking(false);
          stillUnsaved(form.current);
        }}
        onConfirm={() => void saving.run().then(() => setAsking(false))}
      >
        <p>{say("forAllLead")}</p>
      </Confirm>
    </Page>
  );
}
