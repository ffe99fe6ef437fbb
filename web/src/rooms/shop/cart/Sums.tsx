import type { ReactNode } from "react";
import { Money } from "@/design/Money";
import type { Adjustment } from "@/orders/order";
import { taxesOf } from "@/orders/sums";
import { Taxes } from "@/orders/Taxes";
import { useOrderWords } from "@/orders/words";
import { money } from "@/words/format";
import { useShopWords } from "../words";
import { addressOf, type Cart, reasonsOf, sumsOfCart } from "./cart";

const KINDS = { price: "price", promotion: "promotion", tax: "tax", shipping: "shipping" } as const;

/** What it costs, and why each amount is as it is. */
export function Sums({ cart }: { cart: Cart }) {
  const say = useShopWords();
  const sayOfOrders = useOrderWords();
  const { currency } = cart;
  const sums = sumsOfCart(cart);
  const taxes = taxesOf(cart.taxAmount, reasonsOf(cart));
  // What adds nothing needs no reason, save a word on all of the tax: that it is the table's, say.
  const reasons = summed(reasonsOf(cart)).filter(
    ({ amount, kind, line }) => amount !== 0 || (kind === "tax" && !line),
  );
  return (
    <div className="stack tight" aria-busy={!cart.isPriced}>
      <dl className="sums">
        <Sum label={say("subtotal")}>
          <Money amount={sums.goods} currency={currency} />
        </Sum>
        {sums.discount !== 0 && (
          <Sum label={say("discount")} look="good">
            <Money amount={-sums.discount} currency={currency} />
          </Sum>
        )}
        <Sum label={say("shipping")}>
          <Shipping cart={cart} cost={sums.shipping} />
        </Sum>
        {sums.tax !== 0 && (
          <Sum label={say("tax")}>
            <Money amount={sums.tax} currency={currency} />
          </Sum>
        )}
        <Sum label={say("total")} look="total">
          <Money amount={sums.total} currency={currency} />
        </Sum>
      </dl>
      <Taxes taxes={taxes} currency={currency} held={sums.tax === 0} />
      {sums.contained !== 0 && (sums.tax !== 0 || taxes.length === 0) && (
        <p className="small soft">
          {sayOfOrders("contained", { tax: money(sums.contained, currency) })}
        </p>
      )}
      {reasons.length > 0 && (
        <details>
          <summary>{say("whyThis")}</summary>
          <dl className="sums small">
            {reasons.map(({ kind, reason, amount }) => (
              <Sum key={`${kind} ${reason}`} label={reason || say(KINDS[kind])} look="soft">
                <Money amount={amount} currency={currency} />
              </Sum>
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

/** Nobody knows it before it is known where to; a guest's cart that was ordered tells that no more. */
function Shipping({ cart, cost }: { cart: Cart; cost: number }) {
  const say = useShopWords();
  if (cost !== 0) return <Money amount={cost} currency={cart.currency} />;
  const isKnown = cart.status === "Ordered" || addressOf(cart);
  if (!isKnown) return <span className="soft">{say("shippingLater")}</span>;
  return cart.shippingMethod ? say("free") : <Money amount={0} currency={cart.currency} />;
}

export function Sum({ label, look = "", children }: SumProps) {
  return (
    <>
      <dt className={look}>{label}</dt>
      <dd className={look === "soft" ? "" : look}>{children}</dd>
    </>
  );
}

type SumProps = { label: string; look?: string; children: ReactNode };
