import { Link } from "wouter";

/** By its name, with the number below that it bears. */
export function Named({ name, id, to }: { name: string; id: string; to?: string }) {
  return (
    <span className="stack close">
      {to ? <Link href={to}>{name}</Link> : <span className="strong">{name}</span>}
      {name !== id && <span className="small soft mono">{id}</span>}
    </span>
  );
}
