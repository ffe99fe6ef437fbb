import type { KeyboardEvent } from "react";
import { DateTime } from "@/design/DateTime";
import { Named } from "@/design/Named";
import { type Column, Table } from "@/design/Table";
import { number } from "@/words/format";
import { keyOf, type Line } from "./count";
import { useCountWords } from "./words";

type Props = {
  lines: readonly Line[];
  blind: boolean;
  nameOf: (sku: string) => string;
  onType: (line: Line, counted: string) => void;
};

/** Every place with a field for what was found there; Enter leads to the next. */
export function CountLines({ lines, blind, nameOf, onType }: Props) {
  const say = useCountWords();
  // Most goods have neither bin nor lot; a phone then shows more of them at once.
  const has = (of: keyof Line) => lines.some((line) => line[of]);
  const columns: Column<Line>[] = [
    { id: "sku", label: say("sku"), cell: (one) => <Named name={nameOf(one.sku)} id={one.sku} /> },
  ];
  if (has("bin"))
    columns.push({ id: "bin", label: say("bin"), cell: (one) => <b>{one.bin || "–"}</b> });
  if (has("lot")) columns.push({ id: "lot", label: say("lot"), cell: (one) => one.lot || "–" });
  if (has("expiresOn"))
    columns.push({
      id: "expires",
      label: say("expires"),
      onlyWide: true,
      cell: (one) => <DateTime at={one.expiresOn} as="day" />,
    });
  if (!blind)
    columns.push({ id: "book", label: say("book"), end: true, cell: (one) => number(one.book) });
  columns.push({
    id: "counted",
    label: say("counted"),
    end: true,
    cell: (one) => (
      <input
        className="input counted"
        type="number"
        min={0}
        step={1}
        inputMode="numeric"
        enterKeyHint="next"
        aria-label={say("countedOf", { place: [one.sku, one.bin, one.lot].join(" ").trim() })}
        value={one.counted}
        onChange={(event) => onType(one, event.target.value)}
        onKeyDown={toNext}
      />
    ),
  });
  return <Table label={say("title")} columns={columns} items={lines} idOf={(one) => keyOf(one)} />;
}

function toNext(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== "Enter") return;
  event.preventDefault();
  const table = event.currentTarget.closest("table");
  const fields = [...(table?.querySelectorAll<HTMLInputElement>("input.counted") ?? [])];
  const next = fields[fields.indexOf(event.currentTarget) + 1];
  next?.focus();
  next?.select();
}
