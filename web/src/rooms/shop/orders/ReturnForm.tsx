import { type FormEvent, useState } from "react";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Field } from "@/design/Field";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { useChosen } from "@/goods/chosen";
import { linesOf, type Order } from "@/orders/order";
import {
  askFor,
  isClaim,
  PROBLEMS,
  type WhatIsWrong,
  WISH_WORDS,
  WISHES,
  type Wish,
} from "@/returns/wish";
import { useReturnWords } from "@/returns/words";
import { nameOf } from "../cart/Contents";
import { useShopWords } from "../words";
import { OtherVariant } from "./OtherVariant";

/** Which goods go back or were not right, how many of each, why, and what is wanted for them. */
export function ReturnForm({ order }: { order: Order }) {
  const say = useShopWords();
  const goods = useReturnWords();
  const bought = linesOf(order);
  const products = useChosen(bought.map(({ productId }) => productId));
  const [wish, setWish] = useState<Wish>("refund");
  const [problem, setProblem] = useState<WhatIsWrong>("damaged");
  const [other, setOther] = useState("");
  const [counts, setCounts] = useState<Record<string, number>>({});
  const [reason, setReason] = useState("");
  const lines = Object.entries(counts)
    .filter(([, quantity]) => quantity > 0)
    .map(([sku, quantity]) => ({ sku, quantity }));
  const first = bought.find((line) => line.sku === lines[0]?.sku);
  const asking = useDo({
    act: () =>
      askFor(
        { orderId: order.orderId, wish, lines, reason, other, problem },
        say("returnsNothing"),
      ),
    said: () => say("returnAsked"),
    after: () => {
      setCounts({});
      setReason("");
    },
    quiet: true,
  });
  function count(sku: string, quantity: number): void {
    setCounts({ ...counts, [sku]: quantity });
    setOther(""); // another product has other variants
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    void asking.run();
  }
  return (
    <Card title={say("returns")}>
      <form className="stack" onSubmit={submit}>
        <p className="soft">{say("returnsLead")}</p>
        <Select
          label={goods("wish")}
          value={wish}
          options={WISHES.map((value) => ({ value, label: goods(WISH_WORDS[value]) }))}
          onChange={(event) => setWish(event.target.value as Wish)}
        />
        <div className="form-grid">
          {bought.map((line) => (
            <Field
              key={line.sku}
              label={nameOf(line, products.get(line.productId))}
              hint={say("pieces", { count: line.quantity })}
              type="number"
              min={0}
              max={line.quantity}
              value={counts[line.sku] ?? 0}
              onChange={(event) => count(line.sku, Number(event.target.value))}
            />
          ))}
          {wish === "exchange" && first && (
            <OtherVariant productId={first.productId} sku={other} onChoose={setOther} />
          )}
          {isClaim(wish) && (
            <Select
              label={goods("problem")}
              value={problem}
              options={PROBLEMS.map((value) => ({ value, label: goods(value) }))}
              onChange={(event) => setProblem(event.target.value as WhatIsWrong)}
            />
          )}
        </div>
        <Field
          label={say("returnReason")}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <ProblemNote problem={asking.problem} />
        <div>
          <Button kind="main" type="submit" busy={asking.busy}>
            {say("askReturn")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
