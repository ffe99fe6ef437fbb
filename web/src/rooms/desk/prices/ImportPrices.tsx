import { api } from "@/api/client";
import { CsvImport } from "@/design/CsvImport";
import type { Row } from "@/design/csv";
import { amountOf } from "@/words/format";
import type { PriceList } from "./PriceListsPage";
import { usePricesWords } from "./words";

type Props = { list: PriceList; open: boolean; onClose: () => void };

/** A list of prices from a file, such as the one it exports. */
export function ImportPrices({ list, open, onClose }: Props) {
  const say = usePricesWords();
  const { listId, currency } = list;
  function read({ sku = "", unitPrice = "", quantityMin = "" }: Row) {
    if (!sku) throw new Error(`${say("sku")}?`);
    const amount = amountOf(unitPrice, currency);
    if (amount === null || amount < 0) throw new Error(`${say("price")}: ${unitPrice || "?"}`);
    const from = Number(quantityMin || 1);
    if (!Number.isInteger(from) || from < 1) throw new Error(`${say("from")}: ${quantityMin}`);
    return { sku, unitPrice: amount, quantityMin: from };
  }
  return (
    <CsvImport
      open={open}
      onClose={onClose}
      title={say("importTitle")}
      columns={["sku", "unitPrice"]}
      optional={["quantityMin"]}
      read={read}
      take={({ sku, ...body }) =>
        api.PUT("/api/v1/pricing/lists/{listId}/prices/{sku}", {
          params: { path: { listId, sku } },
          body,
        })
      }
    />
  );
}
