import { Button } from "@/design/Button";
import { ProblemNote } from "@/design/ProblemNote";
import type { Tallies } from "./tallies";
import { useCountWords } from "./words";

/** Whether what was typed is recorded, so that another device may go on with it. */
export function Recording({ of: { waiting, problem, send } }: { of: Tallies }) {
  const say = useCountWords();
  if (problem)
    return (
      <div className="stack tight">
        <ProblemNote problem={problem} />
        <div className="row tight">
          <span className="small">{say("unrecorded", { count: waiting })}</span>
          <Button small icon="retry" onClick={() => void send()}>
            {say("recordAgain")}
          </Button>
        </div>
      </div>
    );
  return (
    <span className="small soft" role="status">
      {waiting ? say("recording") : say("recorded")}
    </span>
  );
}
