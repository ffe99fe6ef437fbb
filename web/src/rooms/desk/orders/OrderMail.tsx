import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { useMay } from "@/session/session";
import { useMailWords } from "../mail/words";
import { useOrdersWords } from "./words";

export function OrderMail({ orderId }: { orderId: string }) {
  const say = useOrdersWords();
  const status = useMailWords();
  const may = useMay("notifications:read");
  const messages = useAsk("/api/v1/notifications", { query: { orderId } }, { when: may });
  if (!may) return null;
  return (
    <Card title={say("mail")}>
      <Answered from={messages}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft small">{say("noMail")}</p>
          ) : (
            <ul className="stack">
              {items.map((message) => (
                <li key={message.messageId} className="stack close">
                  <span>{message.subject}</span>
                  <span className="small soft">
                    {status(message.status)} ·{" "}
                    <DateTime at={message.sentAt ?? message.queuedAt} as="ago" />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Card>
  );
}
