import { Link } from "wouter";
import type { Schema } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Answered } from "@/design/Answered";
import { Badge, type Tone } from "@/design/Badge";
import { Button } from "@/design/Button";
import { DateTime } from "@/design/DateTime";
import { Tabs } from "@/design/Tabs";
import { useMay } from "@/session/session";
import { useUrlState } from "@/url/state";
import { useHouseWords } from "@/words/house";
import { Letter } from "./Letter";
import { useMailWords } from "./words";

type Message = Schema<"notifications.Message">;

export const TONES: Record<Message["status"], Tone> = {
  queued: "info",
  sent: "good",
  failed: "bad",
};

export function MailReader({ messageId, onClose }: { messageId: string; onClose: () => void }) {
  const message = useAsk("/api/v1/notifications/{messageId}", { path: { messageId } });
  return (
    <Answered from={message}>
      {(found) => <Shown key={found.messageId} message={found} onClose={onClose} />}
    </Answered>
  );
}

function Shown({ message, onClose }: { message: Message; onClose: () => void }) {
  const say = useMailWords();
  const house = useHouseWords();
  const may = useMay("notifications:write");
  const [{ as }, setView] = useUrlState({ as: "picture" });
  const path = { messageId: message.messageId };
  const resending = useDo({
    act: () => api.POST("/api/v1/notifications/{messageId}/resend", { params: { path }, body: {} }),
    said: () => say("resent"),
  });
  const text = <pre className="mail-text">{message.textBody}</pre>;
  const picture = <Letter html={message.htmlBody} language={message.language} />;
  return (
    <div className="stack">
      <div className="row apart no-wrap">
        <h2>{message.subject}</h2>
        <Button kind="plain" icon="close" aria-label={house("do.close")} onClick={onClose} />
      </div>
      <dl className="facts small">
        <dt>{say("to")}</dt>
        <dd>
          {message.recipientName} &lt;{message.recipient}&gt;
        </dd>
        <dt>{say("status")}</dt>
        <dd className="row tight">
          <Badge tone={TONES[message.status]}>{say(message.status)}</Badge>
          <DateTime at={message.sentAt ?? message.queuedAt} as="exact" />
        </dd>
        {message.error && (
          <>
            <dt>{say("failed")}</dt>
            <dd>{message.error}</dd>
          </>
        )}
      </dl>
      <div className="row tight">
        {message.orderId && (
          <Link className="button small" href={`/desk/orders/${message.orderId}`}>
            {say("openOrder")}
          </Link>
        )}
        {may && (
          <Button small icon="retry" busy={resending.busy} onClick={() => void resending.run()}>
            {say("resend")}
          </Button>
        )}
      </div>
      <Tabs
        label={message.subject}
        tabs={[
          { id: "picture", label: say("picture"), content: picture },
          { id: "text", label: say("text"), content: text },
        ]}
        chosen={as}
        onChoose={(next) => setView({ as: next })}
      />
    </div>
  );
}
