import { cache } from "@/api/cache";
import { api } from "@/api/client";
import { CsvImport } from "@/design/CsvImport";
import type { Row } from "@/design/csv";
import { useVendorWords } from "../words";
import { quantityOf } from "./quantity";

type Props = { open: boolean; onClose: () => void; skus: ReadonlySet<string> };
type Told = { sku: string; quantity: number };

/** How many there are of many articles at once, looked at before it is told. */
export function ImportStock({ open, onClose, skus }: Props) {
  const say = useVendorWords();
  function read({ sku = "", quantity: typed = "" }: Row): Told {
    if (!skus.has(sku)) throw new Error(say("notYours", { sku: sku || "?" }));
    const quantity = quantityOf(typed);
    if (quantity === null) throw new Error(say("badQuantity", { typed }));
    return { sku, quantity };
  }
  function close(): void {
    void cache.invalidateQueries({ queryKey: ["/api/v1/vendor/stock"] });
    onClose();
  }
  return (
    <CsvImport
      open={open}
      onClose={close}
      title={say("importTitle")}
      columns={["sku", "quantity"]}
      read={read}
      take={({ sku, quantity }) =>
        api.PUT("/api/v1/vendor/stock/{sku}", { params: { path: { sku } }, body: { quantity } })
      }
    />
  );
}
