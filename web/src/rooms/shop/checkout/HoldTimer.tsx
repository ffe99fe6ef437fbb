import { useEffect, useState } from "react";
import { Meter } from "@/design/Meter";
import { useShopWords } from "../words";

const WHOLE_S = 600;

/** How long the goods are still kept, second by second; read aloud once a minute. */
export function HoldTimer({ until }: { until: string }) {
  const say = useShopWords();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, Math.round((new Date(until).getTime() - now) / 1000));
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  return (
    <div className="hold">
      <span>{say("held")}</span>
      <Meter label={say("held")} value={left} max={WHOLE_S} />
      <span className="numeric strong" role="timer" aria-live={left % 60 ? "off" : "polite"}>
        {say("heldFor", { time })}
      </span>
    </div>
  );
}
