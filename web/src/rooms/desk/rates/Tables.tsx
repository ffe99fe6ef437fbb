import type { Schema } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Check } from "@/design/Check";
import { Edited } from "@/design/Edited";
import { ErrorState } from "@/design/ErrorState";
import { SkeletonLines } from "@/design/Skeleton";
import { useMay } from "@/session/session";
import { countryName } from "@/words/countries";
import { amountOf, typedAmount, typedNumber } from "@/words/format";
import { Rates, type Row } from "./Rates";
import { namesOf, percentOf, ppmOf, spansOf, typedSpans, wordsOf, type ZipSpan } from "./rate";
import { useRatesWords } from "./words";

type Tax = {
  country: string;
  zipPrefix?: string;
  taxClass?: string;
  rate: number;
  name: string;
  state?: string;
};
type Freight = {
  method: string;
  name: string;
  currency: string;
  cost: number;
  countries?: string[];
  states?: string[];
  zips?: ZipSpan[];
  freeFrom?: number | null;
};

export function Taxes() {
  const say = useRatesWords();
  const found = useAsk("/api/v1/pricing/taxes");
  if (found.isPending) return <SkeletonLines />;
  if (!found.data) return <ErrorState problem={found.error} retry={() => void found.refetch()} />;
  const rates = found.data.rates as Tax[];
  const label = { country: say("country"), zipPrefix: say("zip"), taxClass: say("taxClass") };
  const columns = [
    { name: "country", label: label.country },
    { name: "state", label: say("state") },
    { name: "zipPrefix", label: label.zipPrefix },
    { name: "taxClass", label: label.taxClass },
    { name: "name", label: say("taxName") },
    { name: "rate", label: say("rate") },
  ];
  return (
    <div className="stack">
      <CatalogsPrices {...found.data} />
      <Untaxed gaps={found.data.untaxed} />
      <Edited kept={rates.map(typedTax)}>
        {(rows) => (
          <Rates
            title={say("taxes")}
            empty={say("noTaxes")}
            columns={columns}
            blank={{ country: "", zipPrefix: "", taxClass: "standard", name: "", rate: "" }}
            rows={rows}
            save={(changed) =>
              api.PUT("/api/v1/pricing/taxes", { body: { rates: changed.map(taxOf) } as never })
            }
          />
        )}
      </Edited>
    </div>
  );
}

/** What the catalogue says is with the tax or without it; a price list says so of its own. */
function CatalogsPrices({ rates, pricesIncludeTax }: Schema<"pricing.TaxesAnswer">) {
  const say = useRatesWords();
  const saving = useDo<boolean>({
    act: (included) =>
      api.PUT("/api/v1/pricing/taxes", { body: { rates, pricesIncludeTax: included } as never }),
    said: () => say("tableSaved"),
  });
  return (
    <Check
      checked={pricesIncludeTax}
      disabled={!useMay("pricing:write") || saving.busy}
      onChange={(event) => void saving.run(event.target.checked)}
    >
      {say("pricesIncludeTax")}
    </Check>
  );
}

/** Where goods that are on sale cost no tax, though others do: a forgotten row says nothing else. */
function Untaxed({ gaps }: { gaps: Schema<"pricing.TaxesAnswer">["untaxed"] }) {
  const say = useRatesWords();
  if (gaps.length === 0) return null;
  return (
    <div className="problem-note stack tight" role="status">
      {gaps.map(({ country, taxClass }) => (
        <p key={`${country} ${taxClass}`}>
          {say("untaxed", { country: countryName(country), taxClass })}
        </p>
      ))}
    </div>
  );
}

const typedTax = ({
  country,
  state = "",
  zipPrefix = "",
  taxClass = "standard",
  ...tax
}: Tax): Row => ({
  ...{ country, zipPrefix, taxClass, state, name: tax.name },
  rate: typedNumber(percentOf(tax.rate)),
});

const taxOf = (row: Row): Tax => ({
  country: (row.country ?? "").toUpperCase(),
  state: row.state ?? "",
  zipPrefix: row.zipPrefix ?? "",
  taxClass: row.taxClass || "standard",
  name: row.name ?? "",
  rate: ppmOf(row.rate ?? "") ?? -1,
});

export function FreightRates() {
  const say = useRatesWords();
  const found = useAsk("/api/v1/pricing/shipping-rates");
  if (found.isPending) return <SkeletonLines />;
  if (!found.data) return <ErrorState problem={found.error} retry={() => void found.refetch()} />;
  const rates = found.data.rates as Freight[];
  const columns = [
    { name: "method", label: say("method") },
    { name: "name", label: say("name") },
    { name: "cost", label: say("cost") },
    { name: "currency", label: say("currency") },
    { name: "freeFrom", label: say("freeFrom") },
    { name: "countries", label: say("countries"), placeholder: say("all") },
    { name: "states", label: say("states"), placeholder: say("all") },
    { name: "zips", label: say("zips"), placeholder: say("zipsAs") },
  ];
  return (
    <Edited kept={rates.map(typedFreight)}>
      {(rows) => (
        <Rates
          title={say("freight")}
          empty={say("noFreight")}
          columns={columns}
          blank={{ method: "", name: "", cost: "", currency: "EUR", freeFrom: "", countries: "" }}
          rows={rows}
          save={(changed) =>
            api.PUT("/api/v1/pricing/shipping-rates", {
              body: { rates: changed.map(freightOf) } as never,
            })
          }
        />
      )}
    </Edited>
  );
}

function typedFreight({ method, name, currency, cost, freeFrom, ...rest }: Freight): Row {
  const { countries = [], states = [], zips = [], ...kept } = rest;
  return {
    ...{ method, name, currency, kept: JSON.stringify(kept) },
    cost: typedAmount(cost, currency),
    freeFrom: typeof freeFrom === "number" ? typedAmount(freeFrom, currency) : "",
    countries: countries.join(" "),
    states: states.join(", "),
    zips: typedSpans(zips),
  };
}

// What the table does not show of a rate stays as it is.
const freightOf = (row: Row): Freight => {
  const currency = row.currency ?? "EUR";
  return {
    ...(JSON.parse(row.kept ?? "{}") as object),
    method: row.method ?? "",
    name: row.name ?? "",
    currency,
    cost: amountOf(row.cost ?? "", currency) ?? -1,
    freeFrom: row.freeFrom ? amountOf(row.freeFrom, currency) : null,
    countries: wordsOf((row.countries ?? "").toUpperCase()),
    states: namesOf(row.states ?? ""),
    zips: spansOf(row.zips ?? ""),
  };
};
