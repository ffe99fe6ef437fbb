import { type FormEvent, useState } from "react";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Field } from "@/design/Field";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import {
  askAsGuest,
  isClaim,
  PROBLEMS,
  type WhatIsWrong,
  WISH_WORDS,
  WISHES,
  type Wish,
} from "@/returns/wish";
import { useReturnWords } from "@/returns/words";
import { OtherVariant } from "../orders/OtherVariant";
import { useShopWords } from "../words";
import { type Chosen, GoodsChoice } from "./GoodsChoice";
import { useGuestReturnWords } from "./words";

const NONE: Chosen = { id: 0, sku: "", name: "", productId: "", quantity: 1 };
type Props = { order: string; onSent: (email: string) => void };

/** Whose order, which goods of it, what was wrong with them, and what is wanted. */
export function GuestReturnForm({ order, onSent }: Props) {
  const say = useGuestReturnWords();
  const shop = useShopWords();
  const [orderNumber, setOrderNumber] = useState(order);
  const [email, setEmail] = useState("");
  const [goods, setGoods] = useState<readonly Chosen[]>([NONE]);
  const [wished, setWished] = useState<Wished>({ wish: "refund", problem: "damaged", other: "" });
  const [reason, setReason] = useState("");
  const lines = goods.filter(({ sku }) => sku).map(({ sku, quantity }) => ({ sku, quantity }));
  const asking = useDo({
    act: () => askAsGuest({ ...wished, orderNumber, email, lines, reason }, shop("returnsNothing")),
    after: () => onSent(email),
    quiet: true,
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    void asking.run();
  }
  function change(next: Chosen): void {
    const before = goods.find((one) => one.id === next.id);
    setGoods(goods.map((one) => (one.id === next.id ? next : one)));
    // Another product has other variants.
    if (before?.sku !== next.sku) setWished({ ...wished, other: "" });
  }
  const more = { ...NONE, id: Math.max(...goods.map((one) => one.id)) + 1 };
  return (
    <Card>
      <form className="stack" onSubmit={submit}>
        <div className="form-grid">
          <Field
            label={say("orderNumber")}
            hint={say("orderNumberHint")}
            value={orderNumber}
            required
            autoComplete="off"
            spellCheck={false}
            onChange={(event) =>
              setOrderNumber(event.target.value.replace(/\s/g, "").toUpperCase())
            }
          />
          <Field
            label={say("email")}
            value={email}
            type="email"
            required
            autoComplete="email"
            onChange={(event) => setEmail(event.target.value.trim())}
          />
        </div>
        {goods.map((one) => (
          <GoodsChoice
            key={one.id}
            chosen={one}
            onChange={change}
            onRemove={
              goods.length > 1
                ? () => setGoods(goods.filter((other) => other.id !== one.id))
                : undefined
            }
          />
        ))}
        <div>
          <Button small icon="plus" onClick={() => setGoods([...goods, more])}>
            {say("more")}
          </Button>
        </div>
        <WishFields wished={wished} first={goods.find(({ sku }) => sku)} onChange={setWished} />
        <Field
          label={shop("returnReason")}
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.target.value)}
        />
        {asking.problem?.reason === "UNKNOWN_ORDER" ? (
          <p className="problem-note" role="alert">
            <b>{say("unknown")}.</b> {say("unknownDo")}
          </p>
        ) : (
          <ProblemNote problem={asking.problem} />
        )}
        <div>
          <Button kind="main" type="submit" busy={asking.busy}>
            {say("send")}
          </Button>
        </div>
      </form>
    </Card>
  );
}

type Wished = { wish: Wish; problem: WhatIsWrong; other: string };
type WishProps = { wished: Wished; first?: Chosen; onChange: (next: Wished) => void };

/** What is wanted, and what must be known for it. */
function WishFields({ wished, first, onChange }: WishProps) {
  const name = useReturnWords();
  const { wish, problem, other } = wished;
  return (
    <div className="form-grid">
      <Select
        label={name("wish")}
        value={wish}
        options={WISHES.map((value) => ({ value, label: name(WISH_WORDS[value]) }))}
        onChange={(event) => onChange({ ...wished, wish: event.target.value as Wish })}
      />
      {wish === "exchange" && first?.productId && (
        <OtherVariant
          productId={first.productId}
          sku={other}
          onChoose={(sku) => onChange({ ...wished, other: sku })}
        />
      )}
      {isClaim(wish) && (
        <Select
          label={name("problem")}
          value={problem}
          options={PROBLEMS.map((value) => ({ value, label: name(value) }))}
          onChange={(event) => onChange({ ...wished, problem: event.target.value as WhatIsWrong })}
        />
      )}
    </div>
  );
}
