import { useState } from "react";
import { asProblem } from "@/api/problem";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";
import { type Checked, CsvPreview, type Fate } from "./CsvPreview";
import { download, parseCsv, type Row, writeCsv } from "./csv";
import { Dialog } from "./Dialog";
import { Icon } from "./Icon";

type Props<Item, Kept> = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What the file must have. */
  columns: readonly string[];
  /** What it may have. */
  optional?: readonly string[];
  /** What is there already, asked once for each file. */
  kept?: () => Promise<Kept>;
  /** The item a row means, or what is wrong with it, as an Error. */
  read: (row: Row, kept: Kept) => Item;
  /** What the item is beside what is there; what is the same is not taken. */
  fateOf?: (item: Item) => Fate;
  /** Takes one item; a Problem says why not. */
  take: (item: Item) => Promise<unknown>;
};

/** A file, looked at before anything is done with it, and told row by row how it went. */
export function CsvImport<Item, Kept = undefined>(props: Props<Item, Kept>) {
  const { open, onClose, title, columns, optional = [], take } = props;
  const say = useHouseWords();
  const [checked, setChecked] = useState<Checked<Item>[] | null>(null);
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const names = [...columns, ...optional];
  const ready = checked?.filter(isOpen) ?? [];

  async function look(file: File | undefined): Promise<void> {
    setOver(false);
    if (!file) return;
    setBusy(true);
    try {
      await lookAt(file);
    } catch (error) {
      setWrong(asProblem(error).message);
    } finally {
      setBusy(false);
    }
  }
  async function lookAt(file: File): Promise<void> {
    const found = parseCsv(await file.text());
    const missing = columns.find((name) => !found.columns.includes(name));
    setWrong(missing ? say("csv.missing", { name: missing }) : "");
    if (!missing && found.rows.length === 0) setWrong(say("csv.empty"));
    setChecked(missing || !found.rows.length ? null : await checkedBy(found.rows, props));
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
            <span>{say(busy ? "csv.looking" : "csv.choose")}</span>
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

const isOpen = ({ item, fate, taken }: Checked<unknown>) =>
  item !== undefined && fate !== "same" && !taken;

async function checkedBy<Item, Kept>(
  rows: readonly Row[],
  { kept, read, fateOf }: Props<Item, Kept>,
): Promise<Checked<Item>[]> {
  // Without `kept` nothing is expected of it: the type is `undefined` then.
  const there = (await kept?.()) as Kept;
  return rows.map((row) => check(row, (each) => read(each, there), fateOf));
}

function check<Item>(
  row: Row,
  read: (row: Row) => Item,
  fateOf?: (item: Item) => Fate,
): Checked<Item> {
  try {
    const item = read(row);
    return { row, item, fate: fateOf?.(item) };
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
