import { useState } from "react";
import { asProblem } from "@/api/problem";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";
import { type Checked, CsvPreview } from "./CsvPreview";
import { download, parseCsv, type Row, writeCsv } from "./csv";
import { Dialog } from "./Dialog";
import { Icon } from "./Icon";

type Props<Item> = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What the file must have. */
  columns: readonly string[];
  /** What it may have. */
  optional?: readonly string[];
  /** The item a row means, or what is wrong with it, as an Error. */
  read: (row: Row) => Item;
  /** Takes one item; a Problem says why not. */
  take: (item: Item) => Promise<unknown>;
};

/** A file, looked at before anything is done with it, and told row by row how it went. */
export function CsvImport<Item>(props: Props<Item>) {
  const { open, onClose, title, columns, optional = [], read, take } = props;
  const say = useHouseWords();
  const [checked, setChecked] = useState<Checked<Item>[] | null>(null);
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const names = [...columns, ...optional];
  const ready = checked?.filter((row) => row.item !== undefined && !row.taken) ?? [];

  async function look(file: File | undefined): Promise<void> {
    setOver(false);
    if (!file) return;
    const found = parseCsv(await file.text());
    const missing = columns.find((name) => !found.columns.includes(name));
    setWrong(missing ? say("csv.missing", { name: missing }) : "");
    if (!missing && found.rows.length === 0) setWrong(say("csv.empty"));
    setChecked(missing || !found.rows.length ? null : found.rows.map((row) => check(row, read)));
  }
  async function takeAll(): Promise<void> {
    setBusy(true);
    for (const row of ready) {
      const told = await taken(row, take);
      setChecked((rows) => rows?.map((other) => (other.row === row.row ? told : other)) ?? null);
    }
    setBusy(false);
  }
  function close(): void {
    setChecked(null);
    setWrong("");
    onClose();
  }
  const actions = checked && (
    <>
      <Button onClick={close}>{say("do.close")}</Button>
      <Button kind="main" busy={busy} disabled={!ready.length} onClick={() => void takeAll()}>
        {say("csv.go", { count: ready.length })}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={close} title={title} actions={actions} wide>
      {checked ? (
        <CsvPreview columns={names} rows={checked} />
      ) : (
        <div className="stack">
          <label
            className={over ? "drop over" : "drop"}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault();
              void look(event.dataTransfer.files[0]);
            }}
          >
            <Icon name="upload" size={32} />
            <span>{say("csv.choose")}</span>
            <input
              className="only-read"
              type="file"
              accept=".csv,text/csv"
              onChange={(event) => void look(event.target.files?.[0])}
            />
          </label>
          {wrong && (
            <p className="problem-note" role="alert">
              {wrong}
            </p>
          )}
          <div className="row apart">
            <span className="small soft">{say("csv.columns", { names: names.join(", ") })}</span>
            <Button
              small
              icon="download"
              onClick={() => download("template.csv", writeCsv(names, []))}
            >
              {say("csv.template")}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function check<Item>(row: Row, read: (row: Row) => Item): Checked<Item> {
  try {
    return { row, item: read(row) };
  } catch (error) {
    return { row, wrong: error instanceof Error ? error.message : String(error) };
  }
}

async function taken<Item>(
  row: Checked<Item>,
  take: (item: Item) => Promise<unknown>,
): Promise<Checked<Item>> {
  try {
    await take(row.item as Item);
    return { ...row, taken: true, wrong: undefined };
  } catch (error) {
    return { ...row, wrong: asProblem(error).message };
  }
}
