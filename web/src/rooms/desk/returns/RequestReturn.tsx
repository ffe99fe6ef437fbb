import { useId, useState } from "react";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Dialog } from "@/design/Dialog";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
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
import { useHouseWords } from "@/words/house";
import { useReturnsWords } from "./words";

/** How many of what come back, and why. */
export function RequestReturn({ order, onClose }: { order: Order; onClose: () => void }) {
  const say = useReturnsWords();
  const house = useHouseWords();
  const wishes = useReturnWords();
  const form = useId();
  const [wish, setWish] = useState<Wish>("refund");
  const lines = linesOf(order);
  const { orderId, userId } = order;
  const asking = useDo<Record<string, string>>({
    act: ({ reason = "", other, problem, ...typed }) => {
      const wanted = lines
        .map(({ sku }, n) => ({ sku, quantity: Number(typed[`line${n}`] || 0) }))
        .filter((line) => line.quantity > 0);
      const what = problem as WhatIsWrong | undefined;
      const asked = { orderId, userId, wish, lines: wanted, reason, other, problem: what };
      return askFor(asked, say("noLines"));
    },
    said: () => say("requestedSaid"),
    after: onClose,
    quiet: true,
  });
  const names = ["reason", "other", "problem", ...lines.map((_, n) => `line${n}`)];
  const actions = (
    <>
      <Button onClick={onClose}>{house("do.cancel")}</Button>
      <Button kind="main" type="submit" form={form} busy={asking.busy}>
        {say("ask")}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={say("askTitle")} actions={actions}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => void asking.run(fieldsOf(event, names))}
      >
        <Select
          label={wishes("wish")}
          value={wish}
          options={WISHES.map((value) => ({ value, label: wishes(WISH_WORDS[value]) }))}
          onChange={(event) => setWish(event.target.value as Wish)}
        />
        {wish === "exchange" && <Field label={say("otherSku")} name="other" required />}
        {isClaim(wish) && (
          <Select
            label={wishes("problem")}
            name="problem"
            options={PROBLEMS.map((value) => ({ value, label: wishes(value) }))}
          />
        )}
        {lines.map((line, n) => (
          <Field
            key={line.line}
            label={line.name}
            hint={say("of", { count: line.quantity })}
            name={`line${n}`}
            type="number"
            min={0}
            max={line.quantity}
            defaultValue={lines.length === 1 ? 1 : 0}
          />
        ))}
        <Field label={say("reason")} name="reason" maxLength={200} />
        <ProblemNote problem={asking.problem} />
      </form>
    </Dialog>
  );
}
