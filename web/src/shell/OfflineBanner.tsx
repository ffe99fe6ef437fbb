import { useEffect, useState } from "react";
import { useLiveState } from "@/live/feed";
import { useHouseWords } from "@/words/house";

const PATIENCE_MS = 2500;

/** Says so when the server cannot be reached for longer than a moment. */
export function OfflineBanner() {
  const say = useHouseWords();
  const state = useLiveState();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (state !== "offline") return setLate(false);
    const timer = setTimeout(() => setLate(true), navigator.onLine ? PATIENCE_MS : 0);
    return () => clearTimeout(timer);
  }, [state]);
  if (!late) return null;
  return (
    <div className="offline no-print" role="status">
      <b>{say("offline.title")}</b> {say("offline.detail")}
    </div>
  );
}
