import { CsvImport } from "@/design/CsvImport";
import type { Row } from "@/design/csv";
import { type Count, type Found, quantityOf } from "./count";
import { useCountWords } from "./words";

type Props = {
  open: boolean;
  count: Count;
  onFound: (found: Found) => void;
  onClose: () => void;
};

/** What was counted, from a file such as the sheet that was exported. */
export function ImportCounts({ open, count, onFound, onClose }: Props) {
  const say = useCountWords();
  function read(row: Row): Found {
    const { sku = "", lot = "", expiresOn = "", bin = count.bin } = row;
    if (!sku) throw new Error(`${say("sku")}?`);
    const quantity = quantityOf(row.quantity ?? "");
    if (quantity === null) throw new Error(`${say("counted")}: ${row.quantity || "?"}`);
    if (count.bin && bin !== count.bin) throw new Error(say("otherBin", { bin: bin || "–" }));
    if (expiresOn && !/^\d{4}-\d{2}-\d{2}$/.test(expiresOn)) {
      throw new Error(`${say("expires")}: ${expiresOn}`);
    }
    return { sku, quantity, bin, lot, expiresOn: expiresOn || null };
  }
  return (
    <CsvImport
      open={open}
      onClose={onClose}
      title={say("import")}
      columns={["sku", "quantity"]}
      optional={["bin", "lot", "expiresOn"]}
      read={read}
      take={async (found) => onFound(found)}
    />
  );
}
