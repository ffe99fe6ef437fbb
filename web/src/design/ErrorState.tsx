import { Link, useLocation } from "wouter";
import type { Problem } from "@/api/problem";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";
import { Icon } from "./Icon";
import { useTitle } from "./Page";
import { useProblemWords } from "./problems";

type Props = {
  problem: Problem;
  retry?: () => void;
  /** It is all that the page shows. */
  page?: boolean;
};

/** Says what went wrong, why, and what to do about it. */
export function ErrorState({ problem, retry, page }: Props) {
  const say = useHouseWords();
  const { title, detail, advice } = useProblemWords()(problem);
  const [here] = useLocation();
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
          <Button icon="retry" onClick={retry}>
            {say("do.retry")}
          </Button>
        )
      )}
    </div>
  );
}
