import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { EmptyState } from "@/design/EmptyState";
import { ErrorState } from "@/design/ErrorState";
import { Filters } from "@/design/Filters";
import { Page } from "@/design/Page";
import { Select } from "@/design/Select";
import { SkeletonLines } from "@/design/Skeleton";
import { useUrlState } from "@/url/state";
import { TermsForm } from "./TermsForm";
import { type Terms, USUAL } from "./terms";
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
                  onChange={(event) => choose({ store: event.target.value })}
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
  const isUsual = policy.error?.status === 404;
  if (policy.error && !isUsual)
    return <ErrorState problem={policy.error} retry={() => void policy.refetch()} />;
  if (!policy.data && !isUsual) return <SkeletonLines lines={6} />;
  const kept = isUsual ? USUAL : { ...USUAL, ...(policy.data?.terms as Partial<Terms>) };
  return (
    <div className="stack">
      {isUsual && <p className="soft">{say("usual")}</p>}
      <TermsForm key={JSON.stringify(kept)} storeId={storeId} currency={currency} kept={kept} />
    </div>
  );
}
