import { usePages } from "@/api/ask";
import { DateTime } from "@/design/DateTime";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { usePricingWords } from "./words";

/** What a SKU cost on its lists, latest first, and who changed it. */
export function History({ sku, names }: { sku: string; names: ReadonlyMap<string, string> }) {
  const say = usePricingWords();
  const pages = usePages("/api/v1/pricing/prices/{sku}/history", { path: { sku } });
  const lists = usePages("/api/v1/pricing/lists", { query: { limit: 500 } });
  const currencyOf = (id: string) =>
    lists.items.find((one) => one.listId === id)?.currency ?? "EUR";
  return (
    <Listing pages={pages} empty={<p className="soft">{say("noHistory")}</p>}>
      {(items) => (
        <ol className="timeline">
          {items.map((one) => (
            <li key={`${one.listId} ${one.quantityMin} ${one.changedAt}`}>
              <span className="strong">
                {one.unitPrice === null || one.unitPrice === undefined ? (
                  say("taken")
                ) : (
                  <Money amount={one.unitPrice} currency={currencyOf(one.listId)} />
                )}
              </span>{" "}
              · {names.get(one.listId) ?? one.listId} · {say("from")} {one.quantityMin}
              <div className="small soft">
                <DateTime at={one.changedAt} /> {one.changedBy}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Listing>
  );
}
