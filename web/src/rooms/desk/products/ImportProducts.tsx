import { api } from "@/api/client";
import { CsvImport } from "@/design/CsvImport";
import type { Row } from "@/design/csv";
import { amountOf } from "@/words/format";
import { useProductsWords } from "./words";

/** Products from a file, looked at row by row before any is added. */
export function ImportProducts({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useProductsWords();
  function read(row: Row) {
    const { sku = "", name = "", unitPrice = "", currency = "" } = row;
    if (!sku) throw new Error(`${say("sku")}?`);
    if (!name) throw new Error(`${say("name")}?`);
    if (!/^[A-Z]{3}$/.test(currency)) throw new Error(`${say("currency")}: ${currency || "?"}`);
    const amount = amountOf(unitPrice, currency);
    if (amount === null || amount < 0) throw new Error(`${say("price")}: ${unitPrice || "?"}`);
    const { category, description = "" } = row;
    return { sku, name, unitPrice: amount, currency, description, ...(category && { category }) };
  }
  return (
    <CsvImport
      open={open}
      onClose={onClose}
      title={say("importTitle")}
      columns={["sku", "name", "unitPrice", "currency"]}
      optional={["category", "description"]}
      read={read}
      take={(body) => api.POST("/api/v1/products", { body })}
    />
  );
}
