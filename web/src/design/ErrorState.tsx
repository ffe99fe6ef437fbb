import { Link, useLocation } from "wouter";
import { useDo } from "@/api/do";
import { Problem } from "@/api/problem";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";
import { Icon } from "./Icon";
import { useTitle } from "./Page";
import { useProblemWords } from "./problems";

type Props = {
  problem: Problem;
  /** The button waits for what it promises. */
  retry?: () => unknown;
  /** It is all that the page shows. */
  page?: boolean;
};

const NOWHERE = new Problem({ status: 404 });

/** Says what went wrong, why, and what to do about it. */
export function ErrorState({ problem: met, retry, page }: Props) {
  // An id that cannot be one leads nowhere, as one that nothing bears.
  const problem = page && met.status === 422 ? NOWHERE : met;
  const say = useHouseWords();
  const { title, detail, advice } = useProblemWords()(problem);
  const [here] = useLocation();
  const trying = useDo({ act: async () => retry?.(), quiet: true });
  useTitle(page ? title : undefined);
  return (
    <div className="state" role="alert">
      <Icon name="alert" size={36} />
      {page ? <h1>{title}</h1> : <h2>{title}</h2>}
      {detail && <p>{detail}</p>}
      {advice && <p>{advice}</p>}
      {problem.errors.length > 0 && (
        <ul className="small soft">
          {problem.errors.map((wrong) => (
            <li key={`${wrong.field} ${wrong.detail}`}>
              <b>{wrong.field}</b>: {wrong.detail}
            </li>
          ))}
        </ul>
      )}
      {problem.status === 401 ? (
        <Link className="button main" href={`/sign-in?then=${encodeURIComponent(here)}`}>
          {say("account.signIn")}
        </Link>
      ) : (
        retry && (
          <Button icon="retry" busy={trying.busy} onClick={() => void trying.run()}>
            {say("do.retry")}
          </Button>
        )
      )}
    </div>
  );
}
