import { useState } from "react";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Confirm } from "@/design/Confirm";
import { DateTime } from "@/design/DateTime";
import { Page } from "@/design/Page";
import { ProblemNote } from "@/design/ProblemNote";
import { SkeletonLines } from "@/design/Skeleton";
import { useWho } from "@/people/names";
import { useWarehouseNames } from "@/places/names";
import { useUrlState } from "@/url/state";
import { useBooks, useRecorded } from "./books";
import { ClosedCount } from "./ClosedCount";
import { Counting } from "./Counting";
import { CountBadge } from "./CountsPage";
import { type Count, linesOf, whereOf } from "./count";
import { Differences } from "./Differences";
import { useTallies } from "./tallies";
import { useCountWords } from "./words";

/** A count of what lies in a warehouse: taken up on any device, compared with the books, applied. */
export function CountPage({ countId }: { countId: string }) {
  const count = useAsk("/api/v1/inventory/stock-counts/{countId}", { path: { countId } });
  return (
    <Answered page from={count}>
      {(found) => <Shown count={found} />}
    </Answered>
  );
}

function Shown({ count }: { count: Count }) {
  const say = useCountWords();
  const who = useWho([count.begunBy]);
  const warehouses = useWarehouseNames();
  const [leaving, setLeaving] = useState(false);
  const { countId, status } = count;
  const isOpen = status === "open";
  const abandoning = useDo({
    act: () =>
      api.POST("/api/v1/inventory/stock-counts/{countId}/abandon", {
        params: { path: { countId } },
      }),
    said: () => say("abandonedSaid"),
    after: () => setLeaving(false),
    quiet: true,
  });
  const abandon = isOpen && (
    <Button kind="plain" icon="trash" onClick={() => setLeaving(true)}>
      {say("abandon")}
    </Button>
  );
  return (
    <Page
      title={whereOf(count, warehouses, say("bin"))}
      beside={<CountBadge status={status} />}
      lead={
        <>
          {say("begunBy", { who: who(count.begunBy) })} <DateTime at={count.begunAt} as="ago" />
          {count.reason && ` · ${count.reason}`}
        </>
      }
      crumbs={[{ label: say("list"), to: "/desk/counts" }]}
      actions={abandon}
    >
      {isOpen ? <Open count={count} /> : <ClosedCount count={count} />}
      <Confirm
        open={leaving}
        title={say("abandonTitle")}
        deed={say("abandon")}
        danger
        busy={abandoning.busy}
        onConfirm={() => void abandoning.run()}
        onClose={() => setLeaving(false)}
      >
        <div className="stack">
          <p>{say("abandonLead")}</p>
          <ProblemNote problem={abandoning.problem} />
        </div>
      </Confirm>
    </Page>
  );
}

function Open({ count }: { count: Count }) {
  const [{ step }, setStep] = useUrlState({ step: "" });
  const books = useBooks(count);
  const recorded = useRecorded(count.countId);
  const tallies = useTallies(count);
  return (
    <Answered from={books} waiting={<SkeletonLines lines={10} />}>
      {(now) => (
        <Answered from={recorded} waiting={<SkeletonLines lines={10} />}>
          {(found) => {
            const lines = linesOf(now, count.bin, found, tallies.typed);
            const all = { count, lines, tallies };
            return step === "compare" ? (
              <Differences {...all} onBack={() => setStep({ step: "" })} />
            ) : (
              <Counting {...all} onDone={() => setStep({ step: "compare" })} />
            );
          }}
        </Answered>
      )}
    </Answered>
  );
}
