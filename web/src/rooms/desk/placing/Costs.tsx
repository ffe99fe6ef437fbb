import type { ReactNode } from "react";
import type { Problem } from "@/api/problem";
import { Card } from "@/design/Card";
import { ProblemNote } from "@/design/ProblemNote";
import { Reasons } from "@/orders/Reasons";
import { Bill } from "../orders/Bill";
import { useOrdersWords } from "../orders/words";
import type { Quote } from "./quoted";
import { usePlacingWords } from "./words";

type Props = { quote?: Quote; problem: Problem | null; children: ReactNode };

/** What the order costs, why, and how it is paid. */
export function Costs({ quote, problem, children }: Props) {
  const say = usePlacingWords();
  const order = useOrdersWords();
  return (
    <Card title={say("costs")} flush>
      <div aria-live="polite">
        {quote ? (
          <Bill priced={quote} lines={quote.lines} reasons={quote.adjustments} />
        ) : (
          <p className="inside-card soft">{say("costsLead")}</p>
        )}
      </div>
      {quote && quote.adjustments.length > 0 && (
        <details className="inside-card">
          <summary className="small soft">{order("why")}</summary>
          <Reasons
            reasons={quote.adjustments}
            currency={quote.currency}
            names={new Map(quote.lines.map(({ line, name }) => [line, name]))}
          />
        </details>
      )}
      <div className="inside-card stack">
        {quote && quote.missing.length > 0 && (
          <p className="wrong">{say("missing", { skus: quote.missing.join(", ") })}</p>
        )}
        <ProblemNote problem={problem} />
        <p className="small soft">{say("howPaid")}</p>
        {children}
      </div>
    </Card>
  );
}
