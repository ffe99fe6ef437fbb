import type { Problem } from "@/api/problem";
import { useHouseWords } from "@/words/house";
import { useLanguage } from "@/words/language";
import { useRefusals } from "@/words/refusals";

export type Explained = {
  title: string;
  /** Which rule said no, and to what. */
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
  const refusal = useRefusals();
  const isEnglish = useLanguage() === "en";
  return (problem) => {
    const { status, reason, instance } = problem;
    const isRefusal = [400, 409, 422].includes(status) || (status === 404 && reason !== NOT_FOUND);
    const atMost = (count: string) => say("problem.atMost", { count });
    const detail = isRefusal ? detailOf(problem, refusal(reason), isEnglish, atMost) : "";
    const explained = (title: string, advice = "") => ({
      title,
      // Of what no rule has refused the advice tells more.
      detail,
      advice,
      short: detail || title,
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

const THINGS = /^[\w./-]*[A-Z0-9][\w./-]*(, [\w./-]+)*$/;
const AT_MOST = /^at most (\d+)/;

/** The reason in the reader's language; of what the server adds, English, he reads what is a name. */
function detailOf(
  { detail, title, reason }: Problem,
  means: string,
  isEnglish: boolean,
  atMost: (count: string) => string,
): string {
  if (!means) return detail || title || (reason === "UNKNOWN" ? "" : reason);
  if (THINGS.test(detail)) return `${means} (${detail}).`;
  const most = AT_MOST.exec(detail)?.[1];
  const more = isEnglish ? detail : most && atMost(most);
  return more ? `${means}: ${more}.` : `${means}.`;
}
