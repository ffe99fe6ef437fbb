import { Money } from "@/design/Money";
import { number } from "@/words/format";
import type { Adjustment, Quoted } from "./money";
import { usePricingWords } from "./words";

/** A quote line by line; under each line the reasons of its amounts, then the sums. */
export function Quote({ quoted }: { quoted: Quoted }) {
  const say = usePricingWords();
  const { currency, lines = [], adjustments = [], missing = [], refusedCoupons = [] } = quoted;
  const whole = adjustments.filter(({ line }) => !lines.some((each) => each.line === line));
  const sums = [
    [say("subtotal"), quoted.subtotal],
    [say("tax"), quoted.taxAmount],
    [say("shipping"), quoted.shippingCost],
  ] as const;
  return (
    <div className="stack" aria-live="polite">
      <ul className="stack">
        {lines.map((line) => (
          <li key={line.line} className="stack close">
            <div className="row apart">
              <span className="strong">
                {number(line.quantity)} × {line.name}
              </span>
              <Money amount={line.totalPrice} currency={currency} />
            </div>
            <Reasons
              currency={currency}
              reasons={adjustments.filter((each) => each.line === line.line)}
            />
          </li>
        ))}
      </ul>
      <Reasons currency={currency} reasons={whole} />
      {missing.length > 0 && <p>{say("missing", { skus: missing.join(", ") })}</p>}
      {refusedCoupons.map(([code, reason]) => (
        <p key={code}>{say("refusedCoupon", { code, reason })}</p>
      ))}
      <dl className="pricing-sums">
        {sums.map(([label, amount = 0]) => (
          <div key={label} className="row apart">
            <dt>{label}</dt>
            <dd>
              <Money amount={amount} currency={currency} />
            </dd>
          </div>
        ))}
        <div className="row apart soft small">
          <dt>{say("discount")}</dt>
          <dd>
            <Money amount={-(quoted.discountAmount ?? 0)} currency={currency} />
          </dd>
        </div>
        <div className="row apart strong">
          <dt>{say("total")}</dt>
          <dd data-total={quoted.totalAmount ?? 0}>
            <Money amount={quoted.totalAmount ?? 0} currency={currency} />
          </dd>
        </div>
      </dl>
    </div>
  );
}

function Reasons({ reasons, currency }: { reasons: Adjustment[]; currency: string }) {
  return (
    <ul className="small soft">
      {reasons.map((each) => (
        <li key={`${each.kind} ${each.ruleId} ${each.line}`} className="row apart">
          <span>{each.reason}</span>
          <Money amount={each.amount} currency={currency} />
        </li>
      ))}
    </ul>
  );
}
