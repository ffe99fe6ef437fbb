import { useState } from "react";
import { asProblem } from "@/api/problem";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";
import { download, writeCsv } from "./csv";
import { toast } from "./toasts";

export type CsvColumn<Item> = { name: string; value: (item: Item) => unknown };
type Props<Item> = {
  /** The file's name, without its ending. */
  name: string;
  columns: readonly CsvColumn<Item>[];
  /** All items, or a promise of them: what the filters match, not only what is shown. */
  items: () => readonly Item[] | Promise<readonly Item[]>;
  small?: boolean;
};

export function CsvExport<Item>({ name, columns, items, small }: Props<Item>) {
  const say = useHouseWords();
  const [busy, setBusy] = useState(false);

  async function save(): Promise<void> {
    setBusy(true);
    try {
      const all = await items();
      const names = columns.map((column) => column.name);
      const rows = all.map((item) => columns.map((column) => column.value(item)));
      download(`${name}.csv`, writeCsv(names, rows));
      toast.say(say("csv.exported", { count: all.length }));
    } catch (error) {
      toast.problem(asProblem(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Button icon="download" small={small} busy={busy} onClick={() => void save()}>
      {say("csv.export")}
    </Button>
  );
}
