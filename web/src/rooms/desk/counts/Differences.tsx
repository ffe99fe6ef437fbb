import { useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Confirm } from "@/design/Confirm";
import { EmptyState } from "@/design/EmptyState";
import { ProblemNote } from "@/design/ProblemNote";
import { useBooks } from "./books";
import {
  bodiesOf,
  type Difference,
  differencesOf,
  isCounted,
  keyOf,
  type Line,
  type StockCount,
} from "./count";
import { DifferenceTable } from "./DifferenceTable";
import { useCountWords } from "./words";

type Props = {
  count: StockCount;
  onChange: (count: StockCount) => void;
  onBack: () => void;
  onApplied: () => void;
};

/** Where the count and the books disagree, before anything is changed. */
export function Differences({ count, onChange, onBack, onApplied }: Props) {
  const say = useCountWords();
  const books = useBooks(count.warehouseId);
  const [sure, setSure] = useState(false);
  const left = count.lines.filter((line) => !isCounted(line)).length;
  const applying = useDo<readonly Difference[]>({
    act: async (differences) => {
      for (const body of bodiesOf(count, differences)) {
        await api.POST("/api/v1/inventory/counts", { body });
      }
    },
    said: (differences) => say("applied", { count: differences.length }),
    after: onApplied,
    quiet: true,
  });
  function again(line: Line): void {
    const key = keyOf(line);
    const lines = count.lines.map((one) => (keyOf(one) === key ? { ...one, counted: "" } : one));
    onChange({ ...count, lines });
    onBack();
  }
  const agreed = (
    <EmptyState icon="check" title={say("agreed")}>
      {say("agreedLead")}
    </EmptyState>
  );
  return (
    <Answered from={books}>
      {(now) => {
        const found = differencesOf(count.lines, now);
        return (
          <>
            <Card flush title={say("differences", { count: found.length })}>
              {found.length ? <DifferenceTable found={found} onAgain={again} /> : agreed}
            </Card>
            {left > 0 && <p className="small soft">{say("left", { count: left })}</p>}
            <div className="row apart">
              <Button onClick={onBack}>{say("back")}</Button>
              {found.length ? (
                <Button kind="main" onClick={() => setSure(true)}>
                  {say("apply", { count: found.length })}
                </Button>
              ) : (
                <Button kind="main" onClick={onApplied}>
                  {say("finish")}
                </Button>
              )}
            </div>
            <Confirm
              open={sure}
              title={say("applyTitle")}
              deed={say("apply", { count: found.length })}
              busy={applying.busy}
              onConfirm={() => void applying.run(found)}
              onClose={() => setSure(false)}
            >
              <div className="stack">
                <p>{say("applyLead")}</p>
                <ProblemNote problem={applying.problem} />
              </div>
            </Confirm>
          </>
        );
      }}
    </Answered>
  );
}
