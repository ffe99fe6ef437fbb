import type { ReactNode } from "react";
import { Link } from "wouter";

type Props = {
  label: string;
  value: ReactNode;
  note?: ReactNode;
  tone?: "bad" | "warn";
  /** Where more of it is told. */
  to?: string;
};

/** One figure, large. */
export function Tile({ label, value, note, tone, to }: Props) {
  const inside = (
    <>
      <span className="small soft">{label}</span>
      <span className="big">
        <span>{value}</span>
      </span>
      {note && <span className="small soft">{note}</span>}
    </>
  );
  const classes = tone ? `tower-tile ${tone}` : "tower-tile";
  return to ? (
    <Link href={to} className={classes}>
      {inside}
    </Link>
  ) : (
    <div className={classes}>{inside}</div>
  );
}
