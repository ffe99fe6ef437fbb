import { Link } from "wouter";

/** By its name, with the number below that it bears; as high while the name is not known yet. */
export function Named({ name, id, to }: { name: string; id: string; to?: string }) {
  return (
    <span className="stack close">
      {to ? <Link href={to}>{name}</Link> : <span className="strong">{name}</span>}
      <span className="small soft mono">{name === id ? "\u00a0" : id}</span>
    </span>
  );
}
