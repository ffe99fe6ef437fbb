import type { Problem } from "@/api/problem";
import { useHouseWords } from "@/words/house";

export type Explained = {
  title: string;
  /** What the server said in its own words. */
  detail: string;
  /** What to do about it. */
  advice: string;
  /** In one line. */
  short: string;
};

/** What was asked for is not there, or not his; of what a rule did not find its reason tells. */
const NOT_FOUND = "NOT_FOUND";

/** A problem in the reader's language, with what to do about it. */
export function useProblemWords(): (problem: Problem) => Explained {
  const say = useHouseWords();
  return (problem) => {
    const { status, reason, instance } = problem;
    const detail = problem.detail || problem.title || (reason === "UNKNOWN" ? "" : reason);
    const isRefusal = [400, 409, 422].includes(status) || (status === 404 && reason !== NOT_FOUND);
    const explained = (title: string, advice = "") => ({
      title,
      // Which rule says no, or what is unknown to it, the server alone can tell; of all else the
      // advice tells more.
      detail: isRefusal ? detail : "",
      advice,
      short: (isRefusal && detail) || title,
    });
    if (reason === "NOT_LIVE") return explained(say("problem.notLive"), say("problem.notLiveDo"));
    if (status === 0) return explained(say("problem.offline"), say("problem.offlineDo"));
    if (status === 401) return explained(say("problem.401"), say("problem.401Do"));
    if (status === 403) return explained(say("problem.403"), say("problem.403Do"));
    if (status === 404) return explained(say("problem.404"), say("problem.404Do"));
    if (status === 409) return explained(say("problem.409"), say("problem.409Do"));
    // Its detail speaks of versions, to programs.
    if (status === 412)
      return { ...explained(say("problem.409"), say("problem.409Do")), detail: "" };
    if (status === 422) return explained(say("problem.422"));
    if (status === 429) return explained(say("problem.429"), say("problem.429Do"));
    if (status === 503) return explained(say("problem.503"), say("problem.503Do"));
    // What stands before the server knows no number.
    const again = instance ? say("problem.500Do", { instance }) : say("problem.500Again");
    if (status >= 500) return explained(say("problem.500"), again);
    return explained(say("problem.title"));
  };
}
