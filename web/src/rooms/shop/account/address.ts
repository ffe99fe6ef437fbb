import type { Schema } from "@/api/answers";
import { useAsk } from "@/api/ask";

export type KeptAddress = Schema<"identity.AddressAnswer">;

export function useAddresses(userId: string | undefined) {
  const asked = { path: { userId: userId ?? "" } };
  return useAsk("/api/v1/users/{userId}/addresses", asked, { when: !!userId });
}

/** The one that a checkout begins with: the default for deliveries, else any for them. */
export function firstOf(addresses: readonly KeptAddress[]): KeptAddress | undefined {
  const toShip = addresses.filter(({ type }) => type === "shipping");
  return toShip.find(({ isDefault }) => isDefault) ?? toShip[0] ?? addresses[0];
}
