import type { Schema } from "@/api/answers";
import { useAsk } from "@/api/ask";

export type BankAccount = Schema<"BankAccount">;

/** Where the buyers of a store transfer money to; null where they cannot, or nobody knows yet. */
export function useBankAccount(storeId: string, when = true): BankAccount | null {
  const stores = useAsk("/api/v1/stores", { query: { limit: 500 } }, { when });
  return stores.data?.items.find((one) => one.storeId === storeId)?.bankAccount ?? null;
}
