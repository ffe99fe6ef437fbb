import { useEffect, useState } from "react";
import { ago, DAY, dateTime, EXACT, type Moment, SHORT } from "@/words/format";
import { useLanguage } from "@/words/language";

type Props = { at: Moment | null | undefined; as?: "short" | "day" | "exact" | "ago" };
const FORMATS = { short: SHORT, day: DAY, exact: EXACT };

/** A moment in the reader's zone; the exact one on hovering. Nothing is a dash. */
export function DateTime({ at, as = "short" }: Props) {
  useLanguage();
  useTick(as === "ago");
  if (!at) return <span className="soft">–</span>;
  const moment = new Date(at);
  return (
    <time
      className={as === "ago" ? "ago" : undefined}
      dateTime={moment.toISOString()}
      title={dateTime(moment, EXACT)}
    >
      {as === "ago" ? ago(moment) : dateTime(moment, FORMATS[as])}
    </time>
  );
}

const TICK_MS = 15_000;

function useTick(wanted: boolean): void {
  const [, tick] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    const timer = setInterval(() => tick((n) => n + 1), TICK_MS);
    return () => clearInterval(timer);
  }, [wanted]);
}
