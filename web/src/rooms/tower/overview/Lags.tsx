import { useQuery } from "@tanstack/react-query";
import { Card } from "@/design/Card";
import { useContextNames } from "@/live/words";
import { useTowerWords } from "../words";

type Ready = { checks?: { subscriptions?: { detail?: unknown } } };
const EVERY_MS = 5000;

/** How many events each part of the house has still to digest; null while it is not known. */
export function useLags(): Record<string, number> | null {
  const { data } = useQuery({
    queryKey: ["/health/ready"],
    queryFn: async () => (await (await fetch("/health/ready")).json()) as Ready,
    refetchInterval: EVERY_MS,
  });
  const detail = data?.checks?.subscriptions?.detail;
  return detail && typeof detail === "object" ? (detail as Record<string, number>) : null;
}

export function Lags({ lags }: { lags: Record<string, number> }) {
  const say = useTowerWords();
  const contextName = useContextNames();
  const behind = Object.entries(lags).filter(([, count]) => count > 0);
  return (
    <Card title={say("lags")}>
      {behind.length === 0 ? (
        <p className="soft">{say("lagNone")}</p>
      ) : (
        <ul className="tower-list">
          {behind.map(([name, count]) => {
            const [context = "", part] = name.split(".");
            return (
              <li key={name}>
                <span className="stack close">
                  <span>{contextName(context)}</span>
                  {part && <span className="small soft mono">{part}</span>}
                </span>
                <span className="numeric">{say("behind", { count })}</span>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
