import { Money } from "@/design/Money";
import { words } from "@/words/words";
import type { Adjustment } from "./order";

/** The rule that stands for the product's own price. */
const OWN_PRICE = "base";

const useWords = words({
  en: { own: "Its own price", list: "Price list {list}" },
  de: { own: "Eigener Preis", list: "Preisliste {list}" },
  pt: { own: "Preço próprio", list: "Tabela de preços {list}" },
});

type Props = {
  reasons: readonly Adjustment[];
  currency: string;
  /** What each line is called. */
  names: ReadonlyMap<number | undefined, string>;
};

/** Which rule made which amount, and of what. */
export function Reasons({ reasons, currency, names }: Props) {
  const say = useWords();
  function ruleOf({ kind, ruleId = "", reason }: Adjustment): string {
    if (reason) return reason;
    if (kind !== "price") return ruleId;
    return ruleId === OWN_PRICE ? say("own") : say("list", { list: ruleId });
  }
  return (
    <ul className="stack close small">
      {reasons.map((one) => (
        <li key={`${one.line} ${one.kind} ${one.ruleId} ${one.reason}`} className="row apart tight">
          <span>
            {ruleOf(one)}
            {one.line ? <span className="soft"> · {names.get(one.line)}</span> : null}
          </span>
          <Money amount={one.amount ?? 0} currency={currency} />
        </li>
      ))}
    </ul>
  );
}
