import { Money } from "@/design/Money";
import type { Adjustment } from "@/orders/order";
import { useShopWords } from "../words";
import { addressOf, type Cart, reasonsOf } from "./cart";

const KINDS = { price: "price", promotion: "promotion", tax: "tax", shipping: "shipping" } as const;

/** What it costs, and why each amount is as it is. */
export function Sums({ cart }: { cart: Cart }) {
  const say = useShopWords();
  const { currency } = cart;
  // What adds nothing needs no reason, save a word on all of the tax: that it is the table's, say.
  const reasons = summed(reasonsOf(cart)).filter(
    ({ amount, kind, line }) => amount !== 0 || (kind === "tax" && !line),
  );
  return (
    <div className="stack tight" aria-busy={!cart.isPriced}>
      <dl className="sums">
        <dt>{say("subtotal")}</dt>
        <dd>
          <Money amount={cart.subtotal} currency={currency} />
        </dd>
        <dt>{say("shipping")}</dt>
        <dd>
          <Shipping cart={cart} />
        </dd>
        {cart.taxAmount !== 0 && (
          <>
            <dt>{say("tax")}</dt>
            <dd>
              <Money amount={cart.taxAmount} currency={currency} />
            </dd>
          </>
        )}
        <dt className="total">{say("total")}</dt>
        <dd className="total">
          <Money amount={cart.totalAmount} currency={currency} />
        </dd>
      </dl>
      {reasons.length > 0 && (
        <details>
          <summary>{say("whyThis")}</summary>
          <dl className="sums small">
            {reasons.map(({ kind, reason, amount }) => (
              <Reason key={`${kind} ${reason}`} label={reason || say(KINDS[kind])}>
                <Money amount={amount} currency={currency} />
              </Reason>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

/** One sum for each reason, however many lines it concerns. */
function summed(reasons: readonly Adjustment[]): Adjustment[] {
  const sums = new Map<string, Adjustment>();
  for (const one of reasons) {
    const key = `${one.kind} ${one.reason ?? ""}`;
    sums.set(key, { ...one, amount: (sums.get(key)?.amount ?? 0) + one.amount });
  }
  return [...sums.values()];
}

/** Nobody can say what it costs before it is known where to. */
function Shipping({ cart }: { cart: Cart }) {
  const say = useShopWords();
  const { shippingCost, shippingMethod, currency } = cart;
  if (shippingCost !== 0) return <Money amount={shippingCost} currency={currency} />;
  if (!addressOf(cart)) return <span className="soft">{say("shippingLater")}</span>;
  return shippingMethod ? say("free") : <Money amount={0} currency={currency} />;
}

function Reason({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="soft">{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
