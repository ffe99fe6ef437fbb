import { useAsk } from "@/api/ask";
import { useMay } from "@/session/session";

export type Names = ReadonlyMap<string, string>;

const ALL = { query: { limit: 500 } };

/** Warehouses by id, for whoever may know them. Asked once, and kept fresh like everything else. */
export function useWarehouseNames(): Names {
  const when = useMay("inventory:read");
  const { data } = useAsk("/api/v1/warehouses", ALL, { when });
  return new Map(data?.items.map((one) => [one.warehouseId, one.name]));
}

export function useStoreNames(): Names {
  const { data } = useAsk("/api/v1/stores", ALL);
  return new Map(data?.items.map((one) => [one.storeId, one.name]));
}

/** What the business counts in: the currency of its first store. */
export function useCurrency(): string {
  const { data } = useAsk("/api/v1/stores", ALL);
  return data?.items[0]?.currency ?? "EUR";
}

export function useCategoryNames(): Names {
  const { data } = useAsk("/api/v1/categories", ALL);
  return new Map(data?.items.map((one) => [one.categoryId, one.name]));
}

export function useCollectionNames(): Names {
  const { data } = useAsk("/api/v1/collections", ALL);
  return new Map(data?.items.map((one) => [one.collectionId, one.name]));
}

export function optionsOf(names: Names): { value: string; label: string }[] {
  return [...names].map(([value, label]) => ({ value, label }));
}
