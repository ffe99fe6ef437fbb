import { useState } from "react";
import { useAsk } from "@/api/ask";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Combobox } from "@/design/Combobox";
import { Field } from "@/design/Field";
import { Money } from "@/design/Money";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { optionsOf, useStoreNames } from "@/places/names";
import { money } from "@/words/format";
import { useHouseWords } from "@/words/house";
import { useOrdersWords } from "../orders/words";
import type { Promotion } from "./draft";
import { PreviewPlace } from "./PreviewPlace";
import { type Line, type Quote, usePreview } from "./preview";
import { NOWHERE, SUMS, sumsOf } from "./sums";
import { usePromotionsWords } from "./words";

type Props = { promotion: Promotion | null; coupon: boolean };

/** A cart to try the promotion on, priced anew at every change. */
export function PromotionPreview({ promotion }: Props) {
  const say = usePromotionsWords();
  const house = useHouseWords();
  const order = useOrdersWords();
  const stores = useStoreNames();
  const [chosen, setChosen] = useState("");
  const storeId = chosen || ([...stores.keys()][0] ?? "");
  const products = useAsk("/api/v1/products", { query: { limit: 200 } }).data?.items ?? [];
  const [own, setOwn] = useState<Line[] | null>(null);
  const lines = own ?? products.slice(0, 2).map(({ sku }) => ({ sku, quantity: 2 }));
  const [to, setTo] = useState(NOWHERE);
  const preview = usePreview(promotion, { storeId, lines, to });
  const choices = products.map((one) => ({
    value: one.sku,
    label: one.name,
    note: money(one.unitPrice, one.currency),
  }));
  const change = (at: number, next: Partial<Line>) =>
    setOwn(lines.map((line, n) => (n === at ? { ...line, ...next } : line)));
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
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
          <div key={n} className="preview-line">
            <Combobox
              label={say("sku")}
              value={line.sku}
              choices={choices}
              onChoose={(sku) => change(n, { sku })}
            />
            <Field
              label={say("quantity")}
              type="number"
              min={1}
              max={999}
              value={line.quantity}
              onChange={(event) => change(n, { quantity: Math.max(1, Number(event.target.value)) })}
            />
            <Button
              kind="plain"
              icon="trash"
              aria-label={house("do.remove")}
              onClick={() => setOwn(lines.filter((other) => other !== line))}
            />
          </div>
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
          <ul className="stack close small">
            {reasons.map((one) => (
              <li
                key={`${one.line} ${one.kind} ${one.ruleId} ${one.reason}`}
                className="row apart tight"
              >
                <span>
                  {one.reason || one.ruleId}
                  {one.line ? <span className="soft"> · {names.get(one.line)}</span> : null}
                </span>
                <Money amount={one.amount ?? 0} currency={currency} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
