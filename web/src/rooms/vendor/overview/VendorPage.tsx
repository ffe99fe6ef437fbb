import { useAsk } from "@/api/ask";
import { EmptyState } from "@/design/EmptyState";
import { Page } from "@/design/Page";
import { useVendorWords } from "../words";
import { Accounts } from "./Accounts";
import { Payouts } from "./Payouts";
import { Rates } from "./Rates";
import { Waiting } from "./Waiting";

/** What waits for the vendor, what is owed, at which commission, and what was paid. */
export function VendorPage() {
  const say = useVendorWords();
  const vendor = useAsk("/api/v1/vendor");
  if (vendor.error?.status === 404) {
    return (
      <EmptyState page icon="vendor" title={say("noVendor")}>
        {say("noVendorLead")}
      </EmptyState>
    );
  }
  return (
    <Page title={vendor.data?.name ?? say("overview")} lead={say("overviewLead")}>
      <div className="columns">
        <Waiting />
        <Accounts />
        <Rates />
      </div>
      <Payouts />
    </Page>
  );
}
