import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Named } from "@/design/Named";
import { type Column, Table } from "@/design/Table";
import { skusOf, useGoodsNames } from "@/goods/names";
import { useWho } from "@/people/names";
import { number } from "@/words/format";
import { useRecorded } from "./books";
import { type Count, keyOf, type Recorded } from "./count";
import { useCountWords } from "./words";

/** What was found, by whom and when, and what became of it. */
export function ClosedCount({ count }: { count: Count }) {
  const say = useCountWords();
  const recorded = useRecorded(count.countId);
  const who = useWho([count.closedBy]);
  const { closedBy, closedAt, status, corrected, short } = count;
  return (
    <>
      <p>
        {status === "completed"
          ? say("completedBy", { who: who(closedBy), count: corrected })
          : say("abandonedBy", { who: who(closedBy) })}{" "}
        <DateTime at={closedAt} as="ago" />
        {short > 0 && <span className="wrong"> {say("short", { count: short })}</span>}
      </p>
      <Card flush title={say("found")}>
        <Answered from={recorded}>
          {(places) =>
            places.length ? (
              <Places places={places} />
            ) : (
              <EmptyState icon="stock" title={say("nothingCounted")} />
            )
          }
        </Answered>
      </Card>
    </>
  );
}

function Places({ places }: { places: readonly Recorded[] }) {
  const say = useCountWords();
  const nameOf = useGoodsNames(skusOf(places));
  const who = useWho(places.map((one) => one.countedBy));
  const has = (of: "bin" | "lot") => places.some((one) => one[of]);
  const columns: Column<Recorded>[] = [
    {
      id: "sku",
      label: say("sku"),
      cell: ({ sku }) => (
        <Named name={nameOf(sku)} id={sku} to={`/desk/stock/${encodeURIComponent(sku)}`} />
      ),
    },
    { id: "bin", label: say("bin"), cell: (one) => one.bin || "–" },
    { id: "lot", label: say("lot"), cell: (one) => one.lot || "–" },
    {
      id: "by",
      label: say("countedBy"),
      onlyWide: true,
      cell: (one) => (
        <>
          {who(one.countedBy)} <DateTime at={one.countedAt} />
        </>
      ),
    },
    { id: "book", label: say("bookThen"), end: true, cell: (one) => number(one.book) },
    { id: "counted", label: say("counted"), end: true, cell: (one) => number(one.quantity) },
  ];
  const shown = columns.filter(({ id }) => (id !== "bin" && id !== "lot") || has(id));
  return <Table label={say("found")} columns={shown} items={places} idOf={keyOf} />;
}
