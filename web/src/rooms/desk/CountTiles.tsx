import { useEffect, useState } from "react";
import { number } from "@/words/format";

/** `count` is undefined while it is asked for; what is not `usual` shows where there is some of it. */
export type CountTile = { id: string; label: string; count?: number; usual?: boolean };
type Props = {
  tiles: readonly CountTile[];
  chosen: readonly string[];
  onChoose: (id: string) => void;
};

const LASTING_MS = 3000;

/** How many stand where; each a filter. What passes in a moment does not push the others about. */
export function CountTiles({ tiles, chosen, onChoose }: Props) {
  const isKnown = tiles.some(({ count }) => count !== undefined);
  const rare = tiles.filter(({ usual, count }) => !usual && count).map(({ id }) => id);
  const lasting = useLasting(isKnown ? rare.join() : undefined)?.split(",") ?? [];
  const shown = tiles.filter(
    ({ id, usual }) => usual || chosen.includes(id) || lasting.includes(id),
  );
  return (
    <div className="counts no-print">
      {shown.map(({ id, label, count }) => (
        <button
          key={id}
          type="button"
          className="count-tile"
          aria-pressed={chosen.includes(id)}
          onClick={() => onChoose(id)}
        >
          <span className="count-number">{count === undefined ? "–" : number(count)}</span>
          <span className="small soft">{label}</span>
        </button>
      ))}
    </div>
  );
}

/** The first value, then each that lasts. */
function useLasting(value: string | undefined): string | undefined {
  const [lasting, setLasting] = useState(value);
  if (lasting === undefined && value !== undefined) setLasting(value);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(value), LASTING_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return lasting;
}
