import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { useCategoryNames } from "@/places/names";
import { number } from "@/words/format";
import { useVendorWords } from "../words";

const WHOLE = 10_000;
const PERCENT = { style: "percent", maximumFractionDigits: 2 } as const;

/** The commissions that are agreed on, the narrowest of which holds. */
export function Rates() {
  const say = useVendorWords();
  const rates = useAsk("/api/v1/vendor/rates");
  const categories = useCategoryNames();
  const categoryOf = (id: string) => categories.get(id) ?? id;
  return (
    <Card title={say("rates")}>
      <Answered from={rates}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{say("noRates")}</p>
          ) : (
            <ul className="stack tight">
              {items.map(({ rateId, rateBasisPoints, sku, categoryId }) => (
                <li key={rateId}>
                  {say("rateOf", {
                    percent: number(rateBasisPoints / WHOLE, PERCENT),
                    what: sku ?? (categoryId ? categoryOf(categoryId) : say("everything")),
                  })}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Card>
  );
}
