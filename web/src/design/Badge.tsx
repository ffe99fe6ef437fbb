import type { ReactNode } from "react";

export type Tone = "good" | "warn" | "bad" | "info" | "quiet";

/** A state in a word; colour never says it alone. */
export function Badge({ tone = "quiet", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge ${tone}`}>{children}</span>;
}

export function Count({ children }: { children: ReactNode }) {
  return <span className="badge count quiet">{children}</span>;
}
