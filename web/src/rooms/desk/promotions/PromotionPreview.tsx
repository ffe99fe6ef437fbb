import { useState } from "react";
import { useAsk } from "@/api/ask";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Combobox } from "@/design/Combobox";
import { Field } from "@/design/Field";
import { Money } from "@/design/Money";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { useGoodsChoices } from "@/goods/choices";
import { Reasons } from "@/orders/Reasons";
import { optionsOf, useStoreNames } from "@/places/names";
import { useHouseWords } from "@/words/house";
import { useOrdersWords } from "../orders/words";
import type { Promotion } from "./draft";
import { PreviewPlace } from "./PreviewPlace";
import { type Line, NOWHERE, type Quote, usePreview } from "./preview";
import { SUMS, sumsOf } from "./sums";
import { usePromotionsWords } from "./words";

type Props = { promotion: Promotion | null; coupon: boolean };

const FIRST = { limit: 2 };

/** A cart to try the promotion on, priced anew at every change. */
export function PromotionPreview({ promotion }: Props) {
  const say = usePromotionsWords();
  const order = useOrdersWords();
  const stores = useStoreNames();
  const [chosen, setChosen] = useState("");
  const storeId = chosen || ([...stores.keys()][0] ?? "");
  const products = useAsk("/api/v1/products", { query: FIRST }).data?.items ?? [];
  const [own, setOwn] = useState<Line[] | null>(null);
  const lines = own ?? products.map(({ sku }) => ({ sku, quantity: 2 }));
  const [to, setTo] = useState(NOWHERE);
  const preview = usePreview(promotion, { storeId, lines, to });
  return (
    <Card title={say("preview")}>
      <div className="stack">
        <p className="small soft">{say("previewLead")}</p>
        <Select
          label={order("store")}
          options={optionsOf(stores)}
          value={storeId}
          onChange={(event) => setChosen(event.target.value)}
        />
        {lines.map((line, n) => (
          <PreviewLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
            key={n}
            line={line}
            onChange={(next) => setOwn(lines.map((each) => (each === line ? next : each)))}
            onRemove={() => setOwn(lines.filter((each) => each !== line))}
          />
        ))}
        <div className="row">
          <Button
            small
            icon="plus"
            disabled={!products.length}
            onClick={() => setOwn([...lines, { sku: products[0]?.sku ?? "", quantity: 1 }])}
          >
            {say("addLine")}
          </Button>
        </div>
        <PreviewPlace typed={to} quote={preview.data?.then} onChange={setTo} />
        <ProblemNote problem={preview.error} />
        {preview.data && <Compared now={preview.data.now} withIt={preview.data.then} />}
      </div>
    </Card>
  );
}

type LineProps = { line: Line; onChange: (next: Line) => void; onRemove: () => void };

function PreviewLine({ line, onChange, onRemove }: LineProps) {
  const say = usePromotionsWords();
  const house = useHouseWords();
  const goods = useGoodsChoices(line.sku);
  return (
    <div className="preview-line">
      <Combobox
        label={say("sku")}
        value={line.sku}
        onChoose={(sku) => onChange({ ...line, sku })}
        {...goods}
      />
      <Field
        label={say("quantity")}
        type="number"
        min={1}
        max={999}
        value={line.quantity}
        onChange={(event) =>
          onChange({ ...line, quantity: Math.max(1, Number(event.target.value)) })
        }
      />
      <Button kind="plain" icon="trash" aria-label={house("do.remove")} onClick={onRemove} />
    </div>
  );
}

function Compared({ now, withIt }: { now: Quote; withIt: Quote }) {
  const say = usePromotionsWords();
  const { currency } = withIt;
  const order = useOrdersWords();
  const [before, after] = [sumsOf(now), sumsOf(withIt)];
  const reasons = withIt.adjustments ?? [];
  const names = new Map(withIt.lines?.map((line) => [line.line, line.name]));
  return (
    <div className="stack" aria-live="polite">
      <table className="compared">
        <thead>
          <tr>
            <td />
            <th scope="col" className="small soft">
              {say("without")}
            </th>
            <th scope="col" className="small soft">
              {say("withIt")}
            </th>
          </tr>
        </thead>
        <tbody>
          {SUMS.map((sum) => (
            <tr key={sum} className={sum === "total" ? "total" : undefined}>
              <th scope="row">{order(sum)}</th>
              <td>
                <Money amount={before[sum]} currency={currency} />
              </td>
              <td>
                <Money amount={after[sum]} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="row apart">
        <span className="soft">{say("saves")}</span>
        <span className="figure saved">
          <Money amount={before.total - after.total} currency={currency} />
        </span>
      </p>
      {reasons.length > 0 && (
        <>
          <h3>{say("why")}</h3>
          <Reasons reasons={reasons} currency={currency} names={names} />
        </>
      )}
    </div>
  );
}
