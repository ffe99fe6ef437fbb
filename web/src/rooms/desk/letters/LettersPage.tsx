import { useState } from "react";
import type { Schema } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Answered } from "@/design/Answered";
import { Count } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Page } from "@/design/Page";
import { type Column, Table } from "@/design/Table";
import { toast } from "@/design/toasts";
import { useLettersWords } from "./words";

type Letter = Schema<"ParkedEvent">;

/** What could not be digested, why, and the way to try again. */
export function LettersPage() {
  const say = useLettersWords();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const letters = useAsk("/api/v1/dead-letters");
  const total = letters.data?.total ?? 0;
  const replaying = useDo<readonly number[]>({
    act: async (ids) => {
      const { data } = await api.POST("/api/v1/dead-letters/redeliver", {
        body: { ids: [...ids] },
      });
      toast.say(say("done", { count: data?.delivered ?? 0 }));
      if (data?.failed) toast.say(`${say("failed", { count: data.failed })}: ${data.errors[0]}`);
    },
    after: () => {
      setTicked(new Set());
      void letters.refetch();
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
        <Answered from={letters}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon="check" title={say("nothing")}>
                {say("nothingLead")}
              </EmptyState>
            ) : (
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
                      onClick={() => void replaying.run([...ticked].map(Number))}
                    >
                      {say("replay", { count: ticked.size })}
                    </Button>
                  </>
                }
              />
            )
          }
        </Answered>
      </Card>
    </Page>
  );
}
