import { useLiveState } from "@/live/feed";
import { useHouseWords } from "@/words/house";

export function LiveDot() {
  const say = useHouseWords();
  const state = useLiveState();
  return (
    <span className={`live-dot ${state}`} role="status">
      <span className="words">{say(`live.${state}`)}</span>
    </span>
  );
}
