import { useEffect, useState } from "react";
import { Problem } from "@/api/problem";
import { Card } from "@/design/Card";
import { ErrorState } from "@/design/ErrorState";
import { SkeletonLines } from "@/design/Skeleton";
import { reconnect, useLiveState } from "@/live/feed";

const PATIENCE_MS = 4000;
const NOT_LIVE = new Problem({ status: 0, reason: "NOT_LIVE" });
const SIGNED_OUT = new Problem({ status: 401 });

/** In place of the first figures: their shape, and after a moment what keeps them. */
export function NoFigures() {
  const state = useLiveState();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (late) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [late]);
  function again(): void {
    setLate(false);
    reconnect();
  }
  return (
    <Card>
      {state === "closed" ? (
        <ErrorState problem={SIGNED_OUT} />
      ) : late ? (
        <ErrorState problem={NOT_LIVE} retry={again} />
      ) : (
        <SkeletonLines lines={8} />
      )}
    </Card>
  );
}
