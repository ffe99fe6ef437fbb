import { api } from "@/api/client";
import { CsvImport } from "@/design/CsvImport";
import type { PriceList } from "./PriceListsPage";
import { priceOf } from "./row";
import { usePricesWords } from "./words";

type Props = { list: PriceList; open: boolean; onClose: () => void };

/** A list of prices from a file, such as the one it exports. */
export function ImportPrices({ list, open, onClose }: Props) {
  const say = usePricesWords();
  const { listId, currency } = list;
  return (
    <CsvImport
      open={open}
      onClose={onClose}
      title={say("importTitle")}
      columns={["sku", "unitPrice"]}
      optional={["quantityMin", "validFrom", "validTo"]}
      read={(row) => priceOf(row, currency, say)}
      take={({ sku, ...body }) =>
        api.PUT("/api/v1/pricing/lists/{listId}/prices/{sku}", {
          params: { path: { listId, sku } },
          body,
        })
      }
    />
  );
}
