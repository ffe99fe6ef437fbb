import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { useNewsWords } from "./words";

const NEWEST = { query: { limit: 10 } } as const;

/** News that went to all who asked: how many were written to, and how many left out. */
export function Mailings() {
  const say = useNewsWords();
  const mailings = useAsk("/api/v1/notification-mailings", NEWEST);
  return (
    <Answered from={mailings}>
      {({ items }) =>
        items.length > 0 && (
          <Card title={say("mailings")}>
            <ul className="stack">
              {items.map(({ mailingId, subject, status, written, leftOut, begunAt }) => (
                <li key={mailingId} className="stack close">
                  <strong>{subject}</strong>
                  <span className="small soft">
                    <DateTime at={begunAt} /> · {say(status === "sent" ? "done" : "sending")} ·{" "}
                    {say("written", { count: written })}
                    {leftOut > 0 && ` · ${say("quiet", { count: leftOut })}`}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        )
      }
    </Answered>
  );
}
