import { ButtonLink } from "@/design/Button";
import { Page } from "@/design/Page";
import { Tabs } from "@/design/Tabs";
import { useUrlState } from "@/url/state";
import { Coupons } from "./Coupons";
import { Prices } from "./Prices";
import { Promotions } from "./Promotions";
import { FreightRates, Taxes } from "./Tables";
import { usePricingWords } from "./words";
import "./pricing.css";

/** All that says what something costs. */
export function PricingPage() {
  const say = usePricingWords();
  const [{ tab }, set] = useUrlState({ tab: "promotions" });
  const preview = (
    <ButtonLink kind="main" icon="money" to="/desk/pricing/preview">
      {say("preview")}
    </ButtonLink>
  );
  return (
    <Page title={say("title")} lead={say("lead")} actions={preview}>
      <Tabs
        label={say("title")}
        chosen={tab}
        onChoose={(next) => set({ tab: next })}
        tabs={[
          { id: "promotions", label: say("promotions"), content: <Promotions /> },
          { id: "coupons", label: say("coupons"), content: <Coupons /> },
          { id: "prices", label: say("prices"), content: <Prices /> },
          { id: "taxes", label: say("taxes"), content: <Taxes /> },
          { id: "freight", label: say("freight"), content: <FreightRates /> },
        ]}
      />
    </Page>
  );
}
