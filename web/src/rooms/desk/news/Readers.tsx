import type { Recipients } from "./recipients";
import { useNewsWords } from "./words";

const SHOWN_MAX = 100;

/** How many will read it, who they are, and how many are left out. */
export function Readers({ of: { to, quiet } }: { of: Recipients }) {
  const say = useNewsWords();
  const more = to.length - SHOWN_MAX;
  return (
    <div className="stack close" role="status">
      <strong>{to.length ? say("readers", { count: to.length }) : say("nobody")}</strong>
      {quiet.length > 0 && (
        <span className="small soft">{say("quiet", { count: quiet.length })}</span>
      )}
      {to.length > 0 && (
        <details>
          <summary className="small">{say("who")}</summary>
          <ul className="small">
            {to.slice(0, SHOWN_MAX).map(({ email, name }) => (
              <li key={email}>{name ? `${name} · ${email}` : email}</li>
            ))}
            {more > 0 && <li className="soft">{say("more", { count: more })}</li>}
          </ul>
        </details>
      )}
    </div>
  );
}
