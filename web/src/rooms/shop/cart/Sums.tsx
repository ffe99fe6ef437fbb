import { Money } from "@/design/Money";
import { useShopWords } from "../words";
import { type Cart, reasonsOf } from "./cart";

const KINDS = { price: "price", promotion: "promotion", tax: "tax", shipping: "shipping" } as const;

/** What it costs, and why each amount is as it is. */
export function Sums({ cart }: { cart: Cart }) {
  const say = useShopWords();
  const { currency } = cart;
  // What adds nothing needs no reason, save a word on all of the tax: that it is the table's, say.
  const reasons = reasonsOf(cart).filter(
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
          <Money amount={cart.shippingCost} currency={currency} />
        </dd>
        <dt>{say("tax")}</dt>
        <dd>
          <Money amount={cart.taxAmount} currency={currency} />
        </dd>
        <dt className="total">{say("total")}</dt>
        <dd className="total">
          <Money amount={cart.totalAmount} currency={currency} />
        </dd>
      </dl>
      {reasons.length > 0 && (
        <details>
          <summary>{say("whyThis")}</summary>
          <dl className="sums small">
            {reasons.map((reason, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the reasons of a quote stand in order
              <Reason key={n} label={reason.reason || say(KINDS[reason.kind])}>
                <Money amount={reason.amount} currency={currency} />
              </Reason>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

function Reason({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="soft">{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
