import { Button, ButtonLink } from "@/design/Button";
import { EmptyState } from "@/design/EmptyState";
import { Trending } from "../goods/recommended";
import { useSearchWords } from "../search/words";
import { useBrowseWords } from "./words";

type Props = {
  q: string;
  /** Takes the filters away; given only while there are some. */
  onWiden: (() => void) | false;
};

/** Nothing fits: what could help, and what others want meanwhile. */
export function NothingFound({ q, onWiden }: Props) {
  const say = useBrowseWords();
  const search = useSearchWords();
  const action = (
    <div className="row">
      {onWiden && (
        <Button kind="main" icon="close" onClick={onWiden}>
          {say("widen")}
        </Button>
      )}
      <ButtonLink to="/" kind={onWiden ? undefined : "main"}>
        {say("all")}
      </ButtonLink>
      {q && (
        <ButtonLink to="/by-picture" icon="image">
          {search("byPicture")}
        </ButtonLink>
      )}
    </div>
  );
  return (
    <div className="stack wide nothing">
      <EmptyState
        icon="search"
        title={q ? say("nothingFor", { q }) : say("nothing")}
        action={action}
      >
        {onWiden ? say("nothingNarrowed") : say("nothingLead")}
      </EmptyState>
      <Trending />
    </div>
  );
}

/** Nobody asked for anything in particular: there is nothing that he could find by asking otherwise. */
export function NothingOnSale() {
  const say = useBrowseWords();
  return (
    <EmptyState icon="tag" title={say("nothingYet")}>
      {say("nothingYetLead")}
    </EmptyState>
  );
}
