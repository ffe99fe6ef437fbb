import { useState } from "react";
import type { Schema } from "@/api/answers";
import { groupsOf, useAsk, usePages } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Count } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { type Column, Table } from "@/design/Table";
import { toast } from "@/design/toasts";
import { useLettersWords } from "./words";

const PATH = "/api/v1/dead-letters";
/** So many are delivered by one request. */
const PIECE = 500;
type Letter = Schema<"ParkedEvent">;

/** What could not be digested, why, and the way to try again. */
export function LettersPage() {
  const say = useLettersWords();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const pages = usePages(PATH);
  const counted = useAsk(PATH, { query: { limit: 1 } });
  const total = counted.data?.total ?? 0;
  const replaying = useDo<readonly string[]>({
    act: async (ids) => {
      const done = await replay(ids, total);
      toast.say(say("done", { count: done.delivered }));
      if (done.failed) toast.say(`${say("failed", { count: done.failed })}: ${done.error}`);
    },
    after: () => {
      setTicked(new Set());
      pages.retry();
      void counted.refetch();
    },
  });
  const columns: Column<Letter>[] = [
    {
      id: "event",
      label: say("event"),
      cell: (one) => <span className="strong">{one.event}</span>,
    },
    {
      id: "stream",
      label: say("stream"),
      cell: (one) => <span className="mono">{`${one.stream} v${one.version}`}</span>,
    },
    { id: "subscription", label: say("subscription"), cell: (one) => one.subscription },
    { id: "error", label: say("error"), wraps: true, cell: (one) => one.error },
    { id: "attempts", label: say("attempts"), end: true, cell: (one) => one.attempts },
    { id: "since", label: say("since"), cell: (one) => <DateTime at={one.parkedAt} as="ago" /> },
  ];
  return (
    <Page
      title={say("title")}
      beside={total > 0 && <Count>{total}</Count>}
      lead={say("lead")}
      actions={
        total > 0 && (
          <Button icon="retry" busy={replaying.busy} onClick={() => void replaying.run([])}>
            {say("replayAll")}
          </Button>
        )
      }
    >
      <Card flush>
        <Listing
          pages={pages}
          empty={
            <EmptyState icon="check" title={say("nothing")}>
              {say("nothingLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("title")}
              columns={columns}
              items={items}
              idOf={(one) => String(one.id)}
              ticking={{ ticked, onTick: setTicked }}
              bulk={
                <>
                  <span className="small soft">{say("order")}</span>
                  <Button
                    small
                    kind="main"
                    busy={replaying.busy}
                    onClick={() => void replaying.run([...ticked])}
                  >
                    {say("replay", { count: ticked.size })}
                  </Button>
                </>
              }
            />
          )}
        </Listing>
      </Card>
    </Page>
  );
}

type Asked = { ids: number[] } | { after?: string };
type Done = { delivered: number; failed: number; error: string };

/** Delivers these again, or all there are, piece by piece; what comes back meanwhile waits. */
async function replay(ids: readonly string[], total: number): Promise<Done> {
  const done: Done = { delivered: 0, failed: 0, error: "" };
  const deliver = async (body: Asked) => {
    const { data } = await api.POST(`${PATH}/redeliver`, { body });
    done.delivered += data?.delivered ?? 0;
    done.failed += data?.failed ?? 0;
    done.error ||= data?.errors[0] ?? "";
    return data?.next;
  };
  if (ids.length > 0) {
    for (const piece of groupsOf(ids, PIECE)) await deliver({ ids: piece.map(Number) });
    return done;
  }
  let after = await deliver({});
  for (let left = total - PIECE; after && left > 0; left -= PIECE) after = await deliver({ after });
  return done;
}
