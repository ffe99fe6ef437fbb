import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Named } from "@/design/Named";
import { type Column, Table } from "@/design/Table";
import { useGoodsNames } from "@/goods/names";
import { number } from "@/words/format";
import { type Difference, keyOf, type Line } from "./count";
import { useCountWords } from "./words";

type Props = { found: readonly Difference[]; onAgain: (line: Line) => void };

/** Place by place: the books, the count, and what a person should know before believing either. */
export function DifferenceTable({ found, onAgain }: Props) {
  const say = useCountWords();
  const nameOf = useGoodsNames(found.map(({ line }) => line.sku));
  const columns: Column<Difference>[] = [
    {
      id: "sku",
      label: say("sku"),
      cell: ({ line }) => (
        <Named
          name={nameOf(line.sku)}
          id={line.sku}
          to={`/desk/stock/${encodeURIComponent(line.sku)}`}
        />
      ),
    },
    { id: "bin", label: say("bin"), cell: ({ line }) => line.bin || "–" },
    { id: "lot", label: say("lot"), cell: ({ line }) => line.lot || "–" },
    { id: "notes", label: say("notes"), wraps: true, cell: (one) => <Notes of={one} /> },
    { id: "book", label: say("book"), end: true, cell: (one) => number(one.book) },
    { id: "counted", label: say("counted"), end: true, cell: (one) => number(one.counted) },
    {
      id: "change",
      label: say("change"),
      end: true,
      cell: (one) => <b>{number(one.change, { signDisplay: "always" })}</b>,
    },
    {
      id: "acts",
      label: say("again"),
      acts: true,
      end: true,
      cell: ({ line }) => (
        <Button
          small
          aria-label={say("againOf", { place: `${line.sku} ${line.bin}`.trim() })}
          onClick={() => onAgain(line)}
        >
          {say("again")}
        </Button>
      ),
    },
  ];
  const empty = {
    bin: found.every(({ line }) => !line.bin),
    lot: found.every(({ line }) => !line.lot),
    notes: found.every(({ short, moved }) => !short && !moved),
  };
  const told = columns.filter(({ id }) => !empty[id as keyof typeof empty]);
  return (
    <Table label={say("compare")} columns={told} items={found} idOf={(one) => keyOf(one.line)} />
  );
}

function Notes({ of: { short, moved } }: { of: Difference }) {
  const say = useCountWords();
  if (!short && !moved) return "–";
  return (
    <span className="row tight">
      {short > 0 && <Badge tone="bad">{say("short", { count: short })}</Badge>}
      {moved !== 0 && (
        <Badge tone="warn">
          {say("moved", { change: number(moved, { signDisplay: "always" }) })}
        </Badge>
      )}
    </span>
  );
}
