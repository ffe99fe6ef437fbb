import { useState } from "react";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Edited } from "@/design/Edited";
import { ErrorState } from "@/design/ErrorState";
import { Field } from "@/design/Field";
import { ProblemNote } from "@/design/ProblemNote";
import { SkeletonLines } from "@/design/Skeleton";
import { useMay } from "@/session/session";
import { useHouseWords } from "@/words/house";
import { codesOf, typedCodes, wordsOf } from "./rate";
import { useRatesWords } from "./words";

const PLACE = ["street", "city", "zipCode", "state", "country"] as const;
type Typed = Record<(typeof PLACE)[number] | "countries" | "taxCodes", string>;

/** In which countries a tax provider is asked before the table, and where the goods leave from. */
export function TaxProvider() {
  const found = useAsk("/api/v1/pricing/tax-provider");
  if (found.isPending) return <SkeletonLines />;
  if (!found.data) return <ErrorState problem={found.error} retry={() => void found.refetch()} />;
  const { countries, shipFrom, taxCodes } = found.data;
  const place = (shipFrom ?? {}) as Partial<Typed>;
  const asked: Typed = {
    ...{ street: "", city: "", zipCode: "", state: "", country: "", ...place },
    countries: countries.join(" "),
    taxCodes: typedCodes(taxCodes as { taxClass: string; code: string }[]),
  };
  return <Edited kept={asked}>{(begun) => <ProviderForm asked={begun} />}</Edited>;
}

function ProviderForm({ asked }: { asked: Typed }) {
  const say = useRatesWords();
  const house = useHouseWords();
  const may = useMay("pricing:write");
  const [typed, setTyped] = useState<Typed | null>(null);
  const shown = typed ?? asked;
  const saving = useDo<Typed>({
    act: save,
    said: () => say("providerSaved"),
    after: () => setTyped(null),
    quiet: true,
  });
  const field = (name: keyof Typed, label: string, hint?: string) => (
    <Field
      label={label}
      hint={hint}
      value={shown[name]}
      onChange={(event) => setTyped({ ...shown, [name]: event.target.value })}
    />
  );
  return (
    <Card title={say("provider")}>
      <form
        className="stack form"
        onSubmit={(event) => {
          event.preventDefault();
          void saving.run(shown);
        }}
      >
        <p className="small soft">{say("providerLead")}</p>
        <fieldset className="plain-set stack" disabled={!may} aria-label={say("provider")}>
          {field("countries", say("askedIn"))}
          {field("street", say("street"))}
          <div className="rate-fields">
            {field("zipCode", say("zipCode"))}
            {field("city", say("city"))}
            {field("state", say("state"))}
            {field("country", say("country"))}
          </div>
          {field("taxCodes", say("taxCodes"), say("taxCodesHint"))}
        </fieldset>
        <ProblemNote problem={saving.problem} />
        {may && (
          <div className="row">
            <Button kind="main" type="submit" disabled={!typed} busy={saving.busy}>
              {house("do.save")}
            </Button>
          </div>
        )}
      </form>
    </Card>
  );
}

function save({ countries, taxCodes, country, ...place }: Typed) {
  const shipFrom = country ? { ...place, country: country.toUpperCase() } : null;
  return api.PUT("/api/v1/pricing/tax-provider", {
    body: {
      countries: wordsOf(countries.toUpperCase()),
      shipFrom,
      taxCodes: codesOf(taxCodes),
    },
  });
}
