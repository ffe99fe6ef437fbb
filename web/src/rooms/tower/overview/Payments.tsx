import { Card } from "@/design/Card";
import { Money } from "@/design/Money";
import { useTowerWords } from "../words";
import type { PaymentTotal } from "./figures";
import { usePaymentWords } from "./paymentWords";

/** What became of the money, and how often: a payment is taken parcel by parcel. */
export function Payments({ totals }: { totals: readonly PaymentTotal[] }) {
  const say = useTowerWords();
  const named = usePaymentWords();
  return (
    <Card title={say("money")}>
      <ul className="tower-list">
        {totals.map(({ status, currency, count, amount }) => (
          <li key={`${status} ${currency}`}>
            <span className="stack close">
              <span>{named(status)}</span>
              <span className="small soft">{say("times", { count })}</span>
            </span>
            <Money amount={amount} currency={currency} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
