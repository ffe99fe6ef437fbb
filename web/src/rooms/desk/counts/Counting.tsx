import { useState } from "react";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Meter } from "@/design/Meter";
import { SearchField } from "@/design/SearchField";
import { skusOf, useGoodsNames } from "@/goods/names";
import { useHouseWords } from "@/words/house";
import { CountLines } from "./CountLines";
import { type Count, type Found, isCounted, type Line } from "./count";
import { FoundMore } from "./FoundMore";
import { ImportCounts } from "./ImportCounts";
import { Recording } from "./Recording";
import type { Tallies } from "./tallies";
import { useCountWords } from "./words";

type Props = { count: Count; lines: readonly Line[]; tallies: Tallies; onDone: () => void };

/** A field for each of ten thousand places would take a phone its breath. */
const PAGE = 200;

/** Place by place: how many lie there. */
export function Counting({ count, lines, tallies, onDone }: Props) {
  const say = useCountWords();
  const house = useHouseWords();
  const nameOf = useGoodsNames(skusOf(lines));
  const [sought, setSought] = useState("");
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  const [many, setMany] = useState(PAGE);
  const done = lines.filter(isCounted).length;
  const told = sought.toLowerCase();
  const shown = lines.filter((line) =>
    [line.sku, line.bin, line.lot, nameOf(line.sku)].some((text) =>
      text.toLowerCase().includes(told),
    ),
  );
  const take = ({ quantity, ...place }: Found) => tallies.type(place, String(quantity));
  const empty = (
    <EmptyState icon="stock" title={say("nothing")}>
      {say("nothingLead")}
    </EmptyState>
  );
  return (
    <>
      <Card flush>
        <Filters>
          <SearchField label={say("find")} value={sought} onSearch={setSought} />
          <Button icon="plus" onClick={() => setAdding(true)}>
            {say("add")}
          </Button>
          <Button icon="upload" onClick={() => setImporting(true)}>
            {say("import")}
          </Button>
          <CsvExport name="count" columns={SHEET} items={() => lines} />
        </Filters>
        {shown.length ? (
          <CountLines
            lines={shown.slice(0, many)}
            blind={count.blind}
            nameOf={nameOf}
            onType={tallies.type}
          />
        ) : (
          empty
        )}
        {shown.length > many && (
          <div className="more">
            <Button onClick={() => setMany(many + PAGE)}>{house("list.more")}</Button>
          </div>
        )}
      </Card>
      <div className="row apart">
        <div className="stack close">
          <Recording of={tallies} />
          <span role="status">{say("progress", { count: done, all: lines.length })}</span>
          <Meter
            label={say("progress", { count: done, all: lines.length })}
            value={done}
            max={Math.max(1, lines.length)}
          />
        </div>
        <Button kind="main" disabled={done === 0} onClick={onDone}>
          {say("compare")}
        </Button>
      </div>
      {adding && <FoundMore bin={count.bin} onFound={take} onClose={() => setAdding(false)} />}
      <ImportCounts
        open={importing}
        count={count}
        onFound={take}
        onClose={() => setImporting(false)}
      />
    </>
  );
}

// What is printed for a count without a phone, and comes back filled in.
const SHEET = [
  { name: "sku", value: (line: Line) => line.sku },
  { name: "bin", value: (line: Line) => line.bin },
  { name: "lot", value: (line: Line) => line.lot },
  { name: "expiresOn", value: (line: Line) => line.expiresOn ?? "" },
  { name: "quantity", value: (line: Line) => line.counted },
];
