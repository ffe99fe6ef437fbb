import { Page } from "@/design/Page";
import { Tabs } from "@/design/Tabs";
import { useUrlState } from "@/url/state";
import { FreightRates, Taxes } from "./Tables";
import { TaxClasses } from "./TaxClasses";
import { TaxProvider } from "./TaxProvider";
import { useRatesWords } from "./words";
import "./rates.css";

/** What tax is due where, and what sending costs. */
export function RatesPage() {
  const say = useRatesWords();
  const [{ tab }, set] = useUrlState({ tab: "taxes" });
  return (
    <Page title={say("title")} lead={say("lead")}>
      <Tabs
        label={say("title")}
        chosen={tab}
        onChoose={(next) => set({ tab: next })}
        tabs={[
          { id: "taxes", label: say("taxes"), content: <Taxes /> },
          { id: "classes", label: say("taxClasses"), content: <TaxClasses /> },
          { id: "provider", label: say("provider"), content: <TaxProvider /> },
          { id: "freight", label: say("freight"), content: <FreightRates /> },
        ]}
      />
    </Page>
  );
}
