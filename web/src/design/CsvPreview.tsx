import { useHouseWords } from "@/words/house";
import { Badge } from "./Badge";
import type { Row } from "./csv";

/** What an item is beside what is there. */
export type Fate = "new" | "changed" | "same";
export type Checked<Item> = {
  row: Row;
  item?: Item;
  fate?: Fate;
  wrong?: string;
  taken?: boolean;
};
type Props = { columns: readonly string[]; rows: readonly Checked<unknown>[] };

const SHOWN_MAX = 200;
const FATES = [
  { fate: undefined, name: "csv.good", tone: "good" },
  { fate: "new", name: "csv.new", tone: "good" },
  { fate: "changed", name: "csv.changed", tone: "info" },
  { fate: "same", name: "csv.same", tone: "quiet" },
] as const;
const RESULTS = {
  good: "csv.ok",
  new: "csv.isNew",
  changed: "csv.isChanged",
  same: "csv.isSame",
} as const;

/** Every row of the file and what becomes of it; the rows with mistakes first. */
export function CsvPreview({ columns, rows }: Props) {
  const say = useHouseWords();
  const bad = rows.filter((row) => row.wrong).length;
  const numbered = rows.map((row, n) => ({ ...row, line: n + 2 }));
  const shown = [...numbered.filter((row) => row.wrong), ...numbered.filter((row) => !row.wrong)];
  return (
    <div className="stack">
      <div className="row" role="status">
        {FATES.map(({ fate, name, tone }) => {
          const count = rows.filter((row) => !row.wrong && row.fate === fate).length;
          return (
            count > 0 && (
              <Badge key={name} tone={tone}>
                {say(name, { count })}
              </Badge>
            )
          );
        })}
        {bad > 0 && <Badge tone="bad">{say("csv.bad", { count: bad })}</Badge>}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <div className="table-scroll" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say("csv.row")}</th>
              <th scope="col">{say("csv.result")}</th>
              {columns.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, SHOWN_MAX).map(({ line, row, fate, wrong, taken }) => (
              <tr key={line}>
                <td>{line}</td>
                <td className={wrong ? "bad-text" : "soft"}>
                  {wrong ?? say(taken ? "csv.taken" : RESULTS[fate ?? "good"])}
                </td>
                {columns.map((name) => (
                  <td key={name}>{row[name]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
