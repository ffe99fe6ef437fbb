import type { ReactNode } from "react";
import type { Pages } from "@/api/ask";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";
import { EmptyState } from "./EmptyState";
import { ErrorState } from "./ErrorState";
import { More } from "./More";
import { SkeletonLines } from "./Skeleton";

type Props<Item> = {
  pages: Pages<Item>;
  /** What stands here while there is nothing at all. */
  empty: ReactNode;
  /** Takes the filters away; given only while there are some. */
  onClear?: (() => void) | false;
  /** Side by side, so that one sees where they end. */
  beside?: boolean;
  children: (items: Item[]) => ReactNode;
};

/** A list that comes page by page, in all its states. */
export function Listing<Item>({ pages, empty, onClear, beside, children }: Props<Item>) {
  const say = useHouseWords();
  if (pages.problem && pages.items.length === 0) {
    return <ErrorState problem={pages.problem} retry={pages.retry} />;
  }
  if (pages.loading) {
    return (
      <div className="listing-waits">
        <SkeletonLines lines={10} />
      </div>
    );
  }
  if (pages.items.length === 0) {
    if (!onClear) return <>{empty}</>;
    const clear = <Button onClick={onClear}>{say("list.clearFilters")}</Button>;
    return <EmptyState icon="filter" title={say("list.nothingFiltered")} action={clear} />;
  }
  return (
    <>
      {children(pages.items)}
      {(pages.hasMore || !beside) && <More pages={pages} />}
    </>
  );
}
