import { useQuery } from "@tanstack/react-query";
import { askAll, keyOf } from "@/api/ask";
import type { Problem } from "@/api/problem";
import type { Position, Recorded } from "./count";

const POSITIONS = "/api/v1/inventory/positions";
const PLACES = "/api/v1/inventory/stock-counts/{countId}/places";

/** All that lies in a warehouse, to the last page; asked again when something moves there. */
export function useBooks(warehouseId: string) {
  const asked = { query: { warehouseId } };
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
