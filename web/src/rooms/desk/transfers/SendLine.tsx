import { useEffect } from "react";
import { useAsk } from "@/api/ask";
import { Button } from "@/design/Button";
import { Combobox } from "@/design/Combobox";
import { Field } from "@/design/Field";
import { Select } from "@/design/Select";
import { useGoodsChoices } from "@/goods/choices";
import { number } from "@/words/format";
import { useHouseWords } from "@/words/house";
import { freeOf, placeKey, type Typed } from "./transfer";
import { useTransfersWords } from "./words";

type Props = {
  warehouseId: string;
  line: Typed;
  onChange: (next: Typed) => void;
  onRemove?: () => void;
};

/** An article, which of its places it is taken from, and how many. */
export function SendLine({ warehouseId, line, onChange, onRemove }: Props) {
  const say = useTransfersWords();
  const house = useHouseWords();
  const { sku, position } = line;
  const goods = useGoodsChoices(sku);
  const query = { sku, warehouseId, filled: true, limit: 500 };
  const asked = useAsk("/api/v1/inventory/positions", { query }, { when: sku !== "" });
  const places = asked.data?.items ?? [];
  const first = places[0];
  // Where it lies in one place only, there is nothing to choose.
  useEffect(() => {
    if (!position && first) onChange({ ...line, position: first });
  });
  const options = places.map((one) => ({
    value: placeKey(one),
    label: say("free", {
      place: [one.bin || say("somewhere"), one.lot].filter(Boolean).join(" · "),
      count: number(freeOf(one)),
    }),
  }));
  const at = places.find((one) => position && placeKey(one) === placeKey(position));
  return (
    <div className="stack tight">
      <div className="preview-line">
        <Combobox
          label={say("article")}
          value={sku}
          onChoose={(chosen) => onChange({ ...line, sku: chosen, position: null })}
          {...goods}
        />
        <Field
          label={say("quantity")}
          type="number"
          min={1}
          max={at && freeOf(at)}
          required
          value={line.quantity || ""}
          onChange={(event) => onChange({ ...line, quantity: Number(event.target.value) })}
        />
        {onRemove && (
          <Button kind="plain" icon="trash" aria-label={house("do.remove")} onClick={onRemove} />
        )}
      </div>
      {places.length > 0 && (
        <Select
          label={say("place")}
          options={options}
          value={at ? placeKey(at) : ""}
          onChange={({ target }) => {
            const chosen = places.find((one) => placeKey(one) === target.value);
            onChange({ ...line, position: chosen ?? null });
          }}
        />
      )}
      {asked.data && !places.length && <p className="small soft">{say("noPlace")}</p>}
    </div>
  );
}
