import type { Pages } from "@/api/ask";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";

/** The end of a list that comes page by page. */
export function More({ pages }: { pages: Pages<unknown> }) {
  const say = useHouseWords();
  if (pages.items.length === 0) return null;
  return (
    <div className="more no-print">
      {pages.hasMore ? (
        <Button busy={pages.loadingMore} onClick={pages.more}>
          {say("list.more")}
        </Button>
      ) : (
        <span className="small soft">{say("list.end", { count: pages.items.length })}</span>
      )}
    </div>
  );
}
