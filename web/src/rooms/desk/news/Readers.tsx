import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { useNewsWords } from "./words";

const SHOWN_MAX = 100;
type Props = { readers: number; leftOut: number; language: string | undefined };

/** How many will read it, who they are, and how many did not ask for news. */
export function Readers({ readers, leftOut, language }: Props) {
  const say = useNewsWords();
  return (
    <div className="stack close" role="status">
      <strong>{readers ? say("readers", { count: readers }) : say("nobody")}</strong>
      {leftOut > 0 && <span className="small soft">{say("quiet", { count: leftOut })}</span>}
      {readers > 0 && <Who language={language} readers={readers} />}
    </div>
  );
}

function Who({ language, readers }: Omit<Props, "leftOut">) {
  const say = useNewsWords();
  const query = { limit: SHOWN_MAX, ...(language ? { language } : {}) };
  const first = useAsk("/api/v1/notification-readers", { query });
  const more = readers - SHOWN_MAX;
  return (
    <details>
      <summary className="small">{say("who")}</summary>
      <Answered from={first}>
        {({ items }) => (
          <ul className="small">
            {items.map(({ userId, email, name }) => (
              <li key={userId}>{name ? `${name} · ${email}` : email}</li>
            ))}
            {more > 0 && <li className="soft">{say("more", { count: more })}</li>}
          </ul>
        )}
      </Answered>
    </details>
  );
}
