import { Button } from "@/design/Button";
import { Combobox } from "@/design/Combobox";
import { Field } from "@/design/Field";
import { useHouseWords } from "@/words/house";
import { usePurchasesWords } from "./words";

export type Supplied = { sku: string; unitCost: number; orderQuantityMin: number };
export type TypedLine = { id: number; sku: string; quantity: string; cost: string };
type Props = {
  lines: readonly TypedLine[];
  supplied: readonly Supplied[];
  currency: string;
  costOf: (sku: string) => string;
  onChange: (lines: TypedLine[]) => void;
};

export function DraftLines({ lines, supplied, currency, costOf, onChange }: Props) {
  const say = usePurchasesWords();
  const house = useHouseWords();
  const change = (id: number, next: Partial<TypedLine>) =>
    onChange(lines.map((line) => (line.id === id ? { ...line, ...next } : line)));
  const choices = supplied.map(({ sku }) => ({ value: sku, label: sku, note: costOf(sku) }));
  const fresh = { id: (lines.at(-1)?.id ?? 0) + 1, sku: "", quantity: "1", cost: "" };
  return (
    <fieldset className="plain-set stack">
      <legend className="strong">{say("lines")}</legend>
      {lines.map((line) => (
        <div key={line.id} className="draft-line">
          <Combobox
            label={say("sku")}
            value={line.sku}
            choices={choices}
            onChoose={(sku) => change(line.id, { sku, cost: line.cost || costOf(sku) })}
          />
          <Field
            label={say("quantity")}
            type="number"
            min={1}
            value={line.quantity}
            onChange={(event) => change(line.id, { quantity: event.target.value })}
          />
          <Field
            label={`${say("unitCost")} (${currency})`}
            inputMode="decimal"
            value={line.cost}
            onChange={(event) => change(line.id, { cost: event.target.value })}
          />
          <Button
            kind="plain"
            icon="trash"
            aria-label={house("do.remove")}
            onClick={() => onChange(lines.filter((other) => other !== line))}
          />
        </div>
      ))}
      <div className="row">
        <Button icon="plus" onClick={() => onChange([...lines, fresh])}>
          {say("addLine")}
        </Button>
      </div>
    </fieldset>
  );
}
