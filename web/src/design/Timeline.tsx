import type { ReactNode } from "react";
import type { Tone } from "./Badge";

export type Moment = {
  id: string | number;
  title: ReactNode;
  /** When, and who. */
  beside?: ReactNode;
  tone?: Tone;
  detail?: ReactNode;
};

/** What happened, in order. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol className="timeline">
      {moments.map(({ id, title, beside, tone, detail }) => (
        <li key={id} className={tone}>
          <div className="row apart tight">
            <span className="strong">{title}</span>
            <span className="small soft">{beside}</span>
          </div>
          {detail && <div className="small soft">{detail}</div>}
        </li>
      ))}
    </ol>
  );
}
