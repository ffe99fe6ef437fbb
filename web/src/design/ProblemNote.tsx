import type { Problem } from "@/api/problem";
import { useProblemWords } from "./problems";
import { stillUnsaved } from "./unsaved";

/** Why a form was not taken, above its buttons. */
export function ProblemNote({ problem }: { problem: Problem | null }) {
  const explain = useProblemWords();
  if (!problem) return null;
  const { title, detail, advice } = explain(problem);
  return (
    <p className="problem-note" role="alert" ref={stillUnsaved}>
      <b>{title}.</b> {detail || advice}
    </p>
  );
}
