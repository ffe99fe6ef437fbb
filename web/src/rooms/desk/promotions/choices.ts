import { useAsk } from "@/api/ask";

const ALL = { query: { limit: 500 } };

/** The currencies this business sells in, and the one that is chosen. */
export function useCurrencies(chosen: string): string[] {
  const stores = useAsk("/api/v1/stores", ALL).data?.items ?? [];
  const lists = useAsk("/api/v1/pricing/lists", ALL).data?.items ?? [];
  return distinct([chosen, ...stores.map(byCurrency), ...lists.map(byCurrency)]);
}

/** The tiers that customers are in or lists are for, and the one that is chosen. */
export function useTiers(chosen: string): string[] {
  const people = useAsk("/api/v1/pricing/tiers", ALL).data?.items ?? [];
  const lists = useAsk("/api/v1/pricing/lists", ALL).data?.items ?? [];
  return distinct([chosen, ...people.map(byTier), ...lists.map(byTier)]);
}

const byCurrency = ({ currency }: { currency: string }) => currency;
const byTier = ({ tier }: { tier: string }) => tier;
const distinct = (names: string[]) => [...new Set(names.filter(Boolean))].sort();
