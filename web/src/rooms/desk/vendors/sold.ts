import type { ItemOf } from "@/api/answers";
import { api } from "@/api/client";

/** What is sold for a vendor, and the category whose commission it bears. */
export type Sold = ItemOf<"/api/v1/vendors/{vendorId}/goods">;

export const sell = ({ sku, vendorId, categoryId }: Sold) =>
  api.PUT("/api/v1/commissions/goods/{sku}", {
    params: { path: { sku } },
    body: { vendorId, categoryId },
  });
