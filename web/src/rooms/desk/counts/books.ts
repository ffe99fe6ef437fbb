import { useQuery } from "@tanstack/react-query";
import { askAll, keyOf } from "@/api/ask";
import type { Problem } from "@/api/problem";
import type { Position } from "./count";

const PATH = "/api/v1/inventory/positions";

/** All that lies in a warehouse, to the last page; asked again when something moves there. */
export function useBooks(warehouseId: string) {
  const asked = { query: { warehouseId } };
  return useQuery<Position[], Problem>({
    queryKey: [...keyOf(PATH, asked), "all"],
    queryFn: () => askAll(PATH, asked),
  });
}

export function booksOf(warehouseId: string): Promise<Position[]> {
  return askAll(PATH, { query: { warehouseId } });
}
