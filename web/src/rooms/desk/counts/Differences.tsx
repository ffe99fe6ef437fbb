import { useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Confirm } from "@/design/Confirm";
import { EmptyState } from "@/design/EmptyState";
import { ProblemNote } from "@/design/ProblemNote";
import { toast } from "@/design/toasts";
import { type Count, differencesOf, isCounted, type Line } from "./count";
import { DifferenceTable } from "./DifferenceTable";
import { Recording } from "./Recording";
import type { Tallies } from "./tallies";
import { useCountWords } from "./words";

type Props = { count: Count; lines: readonly Line[]; tallies: Tallies; onBack: () => void };

/** Where the count and the books disagree, before anything is changed. */
export function Differences({ count, lines, tallies, onBack }: Props) {
  const say = useCountWords();
  const [sure, setSure] = useState(false);
  const { countId } = count;
  const found = differencesOf(lines);
  const left = lines.filter((line) => !isCounted(line)).length;
  const applying = useDo({
    act: async () => {
      if (!(await tallies.send())) return;
      await api.POST("/api/v1/inventory/stock-counts/{countId}/apply", {
        params: { path: { countId } },
      });
      toast.say(say("applied", { count: found.length }));
    },
    quiet: true,
  });
  function again(line: Line): void {
    tallies.type(line, "");
    onBack();
  }
  const agreed = (
    <EmptyState icon="check" title={say("agreed")}>
      {say("agreedLead")}
    </EmptyState>
  );
  return (
    <>
      <Card flush title={say("differences", { count: found.length })}>
        {found.length ? <DifferenceTable found={found} onAgain={again} /> : agreed}
      </Card>
      {left > 0 && <p className="small soft">{say("left", { count: left })}</p>}
      <Recording of={tallies} />
      <div className="row apart">
        <Button onClick={onBack}>{say("back")}</Button>
        {found.length ? (
          <Button kind="main" onClick={() => setSure(true)}>
            {say("apply", { count: found.length })}
          </Button>
        ) : (
          <Button kind="main" busy={applying.busy} onClick={() => void applying.run()}>
            {say("finish")}
          </Button>
        )}
      </div>
      {!sure && <ProblemNote problem={applying.problem} />}
      <Confirm
        open={sure}
        title={say("applyTitle")}
        deed={say("apply", { count: found.length })}
        busy={applying.busy}
        onConfirm={() => void applying.run()}
        onClose={() => setSure(false)}
      >
        <div className="stack">
          <p>{say("applyLead")}</p>
          <ProblemNote problem={applying.problem ?? tallies.problem} />
        </div>
      </Confirm>
    </>
  );
}
