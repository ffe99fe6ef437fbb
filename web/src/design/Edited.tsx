import { Fragment, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";
import { hasUnsaved, leaveCarefully } from "./unsaved";

type Props<Kept> = {
  /** What is kept at the server just now. */
  kept: Kept;
  /** What of it the form shows; else all of it. */
  shows?: unknown;
  children: (kept: Kept) => ReactNode;
};

/**
 * A form over what others change, too. It begins anew with their change, unless somebody has typed
 * into it: then that stays as it was begun, and a note offers to see the change.
 */
export function Edited<Kept>({ kept, shows = kept, children }: Props<Kept>) {
  const say = useHouseWords();
  const place = useRef<HTMLDivElement>(null);
  const now = JSON.stringify(shows);
  const [begun, begin] = useState({ as: now, kept });
  const isAnother = begun.as !== now;
  const beginAnew = () => begin({ as: now, kept });
  useLayoutEffect(() => {
    if (isAnother && !hasUnsaved(place.current)) beginAnew();
  });
  return (
    <div className="stack" ref={place}>
      {isAnother && (
        <p className="problem-note row apart" role="status">
          {say("unsaved.changed")}
          <Button onClick={() => leaveCarefully(beginAnew, place.current)}>
            {say("unsaved.see")}
          </Button>
        </p>
      )}
      <Fragment key={begun.as}>{children(isAnother ? begun.kept : kept)}</Fragment>
    </div>
  );
}
