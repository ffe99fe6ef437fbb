import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { useContextNames } from "@/live/words";
import { useDeedNames } from "./deeds";
import { rightsOf } from "./rights";

/** What somebody may do by the role that is kept, in each part of the house. */
export function MayDo({ userId, title }: { userId: string; title: string }) {
  const asked = useAsk("/api/v1/users/{userId}/permissions", { path: { userId } });
  const contextName = useContextNames();
  const deedName = useDeedNames();
  return (
    <details>
      <summary>{title}</summary>
      <Answered from={asked}>
        {({ scopes }) => (
          <dl className="facts small">
            {rightsOf(scopes).map(({ context, deeds }) => (
              <div key={context} className="row apart tight">
                <dt>{contextName(context)}</dt>
                <dd>{deeds.map(deedName).join(", ")}</dd>
              </div>
            ))}
          </dl>
        )}
      </Answered>
    </details>
  );
}
