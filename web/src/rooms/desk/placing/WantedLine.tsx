import { useAsk } from "@/api/ask";
import { Button } from "@/design/Button";
import { Combobox } from "@/design/Combobox";
import { Field } from "@/design/Field";
import { useGoodsChoices } from "@/goods/choices";
import { useMay } from "@/session/session";
import { number } from "@/words/format";
import { useHouseWords } from "@/words/house";
import type { Wanted } from "./quoted";
import { usePlacingWords } from "./words";

type Props = { line: Wanted; onChange: (next: Wanted) => void; onRemove?: () => void };

/** An article, how many of it, and how many there are. */
export function WantedLine({ line, onChange, onRemove }: Props) {
  const say = usePlacingWords();
  const house = useHouseWords();
  const goods = useGoodsChoices(line.sku);
  const { sku } = line;
  const when = useMay("inventory:read") && sku !== "";
  const stock = useAsk("/api/v1/inventory/stock", { query: { sku, limit: 500 } }, { when }).data;
  const available = stock?.items.reduce((sum, { quantityAvailable: one }) => sum + one, 0);
  return (
    <div className="stack tight">
      <div className="preview-line">
        <Combobox
          label={say("article")}
          value={sku}
          onChoose={(chosen) => onChange({ ...line, sku: chosen })}
          {...goods}
        />
        <Field
          label={say("quantity")}
          type="number"
          min={1}
          max={9999}
          required
          value={line.quantity || ""}
          onChange={(event) => onChange({ ...line, quantity: Number(event.target.value) })}
        />
        {onRemove && (
          <Button kind="plain" icon="trash" aria-label={house("do.remove")} onClick={onRemove} />
        )}
      </div>
      {available !== undefined && (
        <span className="small soft">{say("available", { count: number(available) })}</span>
      )}
    </div>
  );
}
