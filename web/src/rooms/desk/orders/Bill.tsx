import { Money } from "@/design/Money";
import type { Adjustment } from "@/orders/order";
import { type Line, type Priced, sumsOf, taxesOf } from "@/orders/sums";
import { Taxes } from "@/orders/Taxes";
import { useOrderWords } from "@/orders/words";
import { money } from "@/words/format";
import { useOrdersWords } from "./words";

type Props = {
  priced: Priced & { currency: string };
  lines: readonly Line[];
  reasons: readonly Adjustment[];
};

/** How the lines add up to what is paid, and what tax is in it. */
export function Bill({ priced, lines, reasons }: Props) {
  const say = useOrdersWords();
  const sayOfOrders = useOrderWords();
  const { currency } = priced;
  const sums = sumsOf(priced, lines);
  const taxes = taxesOf(priced.taxAmount, reasons);
  const rows = [
    { label: say("subtotal"), amount: sums.goods - sums.discount },
    { label: say("shipping"), amount: sums.shipping },
    { label: say("tax"), amount: sums.tax },
  ].filter(({ amount }, at) => at === 0 || amount !== 0);
  return (
    <>
      <dl className="bill">
        {rows.map(({ label, amount }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Money amount={amount} currency={currency} />
            </dd>
          </div>
        ))}
        <div className="total">
          <dt>{say("total")}</dt>
          <dd>
            <Money amount={priced.totalAmount} currency={currency} />
          </dd>
        </div>
      </dl>
      <div className="inside-card">
        <Taxes taxes={taxes} currency={currency} held={sums.tax === 0} />
        {sums.contained !== 0 && (sums.tax !== 0 || taxes.length === 0) && (
          <p className="small soft">
            {sayOfOrders("contained", { tax: money(sums.contained, currency) })}
          </p>
        )}
      </div>
    </>
  );
}
