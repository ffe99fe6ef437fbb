import type { ItemOf } from "@/api/answers";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { Listing } from "@/design/Listing";
import { agentName } from "@/people/agent";
import { sessionIdOf } from "@/session/claims";
import { token } from "@/session/session";
import { useAccountWords } from "./words";

const PATH = "/api/v1/users/{userId}/sessions";
type Open = ItemOf<typeof PATH>;

/** Where one is signed in: a device that was lost, or somebody else's, is signed out from here. */
export function Sessions({ userId }: { userId: string }) {
  const say = useAccountWords();
  const pages = usePages(PATH, { path: { userId } });
  const own = sessionIdOf(token());
  const closing = useDo<Open>({
    act: ({ sessionId }) =>
      api.DELETE("/api/v1/users/{userId}/sessions/{sessionId}", {
        params: { path: { userId, sessionId } },
      }),
    optimistic: ({ sessionId }) =>
      patch<Open>(PATH, (one) => (one.sessionId === sessionId ? null : one)),
    said: () => say("sessionClosed"),
  });
  const isOpen = ({ expiresAt }: Open) => Date.parse(expiresAt) > Date.now();
  return (
    <Card title={say("sessions")}>
      <Listing pages={pages} empty={<p className="soft">{say("noSessions")}</p>}>
        {(items) => (
          <ul className="divided">
            {items.filter(isOpen).map((one) => {
              const what = agentName(one.userAgent) || say("unknownDevice");
              return (
                <li key={one.sessionId} className="row apart tight no-wrap">
                  <span className="stack close">
                    <span>{what}</span>
                    <span className="small soft">
                      {one.ip} · <DateTime at={one.refreshedAt} as="ago" />
                    </span>
                  </span>
                  {one.sessionId === own ? (
                    <Badge tone="good">{say("thisDevice")}</Badge>
                  ) : (
                    <Button
                      small
                      aria-label={say("signOutOf", { what })}
                      busy={closing.busy}
                      onClick={() => void closing.run(one)}
                    >
                      {say("signOut")}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </Listing>
    </Card>
  );
}
