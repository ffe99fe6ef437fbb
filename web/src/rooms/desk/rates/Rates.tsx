import { useState } from "react";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { ProblemNote } from "@/design/ProblemNote";
import { stillUnsaved } from "@/design/unsaved";
import { useMay } from "@/session/session";
import { useHouseWords } from "@/words/house";
import { useRatesWords } from "./words";

export type Row = Record<string, string>;
type Props = {
  title: string;
  empty: string;
  columns: readonly { name: string; label: string; placeholder?: string }[];
  /** The table as it stands, as it is typed. */
  rows: readonly Row[];
  blank: Row;
  /** Saves the whole table anew. */
  save: (rows: readonly Row[]) => Promise<unknown>;
};

/** A small table that is written as a whole: taxes, freight. */
export function Rates({ title, empty, columns, rows, blank, save }: Props) {
  const say = useRatesWords();
  const house = useHouseWords();
  const may = useMay("pricing:write");
  const [changed, setChanged] = useState<readonly Row[] | null>(null);
  const shown = changed ?? rows;
  const saving = useDo<readonly Row[]>({
    act: save,
    said: () => say("tableSaved"),
    after: () => setChanged(null),
    quiet: true,
  });
  const write = (at: number, name: string, value: string) =>
    setChanged(shown.map((row, n) => (n === at ? { ...row, [name]: value } : row)));
  const add = may && (
    <Button icon="plus" onClick={() => setChanged([...shown, blank])}>
      {say("addRow")}
    </Button>
  );
  return (
    <Card title={title}>
      <form
        className="stack"
        ref={changed && !saving.busy ? stillUnsaved : undefined}
        onSubmit={(event) => {
          event.preventDefault();
          void saving.run(shown);
        }}
      >
        {shown.length === 0 && (
          <EmptyState icon="money" title={empty} action={add}>
            {say("noTableLead")}
          </EmptyState>
        )}
        {shown.map((row, at) => (
          <fieldset
            key={placeOf(at)}
            className="rate-row"
            disabled={!may}
            aria-label={`${title} ${at + 1}`}
          >
            <div className="rate-fields">
              {columns.map(({ name, label, placeholder }) => (
                <Field
                  key={name}
                  label={label}
                  placeholder={placeholder}
                  value={row[name] ?? ""}
                  onChange={(event) => write(at, name, event.target.value)}
                />
              ))}
            </div>
            {may && (
              <Button
                kind="plain"
                icon="trash"
                aria-label={house("do.remove")}
                onClick={() => setChanged(shown.filter((_, n) => n !== at))}
              />
            )}
          </fieldset>
        ))}
        <ProblemNote problem={saving.problem} />
        {may && (changed || shown.length > 0) && (
          <div className="row apart">
            {shown.length > 0 ? add : <span />}
            <Button kind="main" type="submit" disabled={!changed} busy={saving.busy}>
              {house("do.save")}
            </Button>
          </div>
        )}
      </form>
    </Card>
  );
}

/** A row is its place until the table is saved. */
const placeOf = (at: number) => `row ${at}`;
