import { useQuery } from "@tanstack/react-query";
import { askAll, keyOf } from "@/api/ask";
import type { Problem } from "@/api/problem";
import type { Count, Position, Recorded } from "./count";

const POSITIONS = "/api/v1/inventory/positions";
const PLACES = "/api/v1/inventory/stock-counts/{countId}/places";

/**
 * All that can be sold from a warehouse, or from one bin of it, to the last page; asked again when
 * something moves there.
 */
export function useBooks({ warehouseId, bin }: Pick<Count, "warehouseId" | "bin">) {
  const asked = { query: { warehouseId, status: "available" as const, ...(bin && { bin }) } };
  return useQuery<Position[], Problem>({
    queryKey: [...keyOf(POSITIONS, asked), "all"],
    queryFn: () => askAll(POSITIONS, asked),
  });
}

export const placesKey = (countId: string) =>
  [...keyOf(PLACES, { path: { countId } }), "all"] as const;

/** All that was recorded of a count, by whomever. */
export function useRecorded(countId: string) {
  return useQuery<Recorded[], Problem>({
    queryKey: placesKey(countId),
    queryFn: () => askAll(PLACES, { path: { countId } }),
  });
}
