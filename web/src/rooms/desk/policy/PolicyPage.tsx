import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { Edited } from "@/design/Edited";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Page } from "@/design/Page";
import { Select } from "@/design/Select";
import { SkeletonLines } from "@/design/Skeleton";
import { leaveCarefully } from "@/design/unsaved";
import { useUrlState } from "@/url/state";
import { TermsForm } from "./TermsForm";
import type { Terms } from "./terms";
import { usePolicyWords } from "./words";

const ALL = { query: { limit: 500 } };

/** On which terms each store takes goods back. */
export function PolicyPage() {
  const say = usePolicyWords();
  const [{ store }, choose] = useUrlState({ store: "" });
  const stores = useAsk("/api/v1/stores", ALL);
  return (
    <Page title={say("title")} lead={say("lead")}>
      <Answered from={stores}>
        {({ items }) => {
          const chosen = items.find((one) => one.storeId === store) ?? items[0];
          if (!chosen)
            return (
              <EmptyState icon="shop" title={say("noStores")}>
                {say("noStoresLead")}
              </EmptyState>
            );
          return (
            <Card flush>
              <Filters>
                <Select
                  label={say("store")}
                  options={items.map(({ storeId, name }) => ({ value: storeId, label: name }))}
                  value={chosen.storeId}
                  onChange={({ target: { value } }) =>
                    leaveCarefully(() => choose({ store: value }))
                  }
                />
              </Filters>
              <div className="inside-card">
                <Policy key={chosen.storeId} storeId={chosen.storeId} currency={chosen.currency} />
              </div>
            </Card>
          );
        }}
      </Answered>
    </Page>
  );
}

/** A store's terms, or the usual ones where none were set. */
function Policy({ storeId, currency }: { storeId: string; currency: string }) {
  const say = usePolicyWords();
  const policy = useAsk("/api/v1/stores/{storeId}/return-policy", { path: { storeId } });
  return (
    <Answered from={policy} waiting={<SkeletonLines lines={6} />}>
      {({ terms, isDefault, version }) => (
        <div className="stack">
          {isDefault && <p className="soft">{say("usual")}</p>}
          <Edited kept={{ terms: terms as Terms, version }} shows={terms}>
            {(kept) => (
              <TermsForm
                storeId={storeId}
                currency={currency}
                kept={kept.terms}
                version={kept.version}
              />
            )}
          </Edited>
        </div>
      )}
    </Answered>
  );
}
