import { askAll } from "@/api/ask";
import { api } from "@/api/client";
import { CsvImport } from "@/design/CsvImport";
import { type Before, fateOf, productOf, type Typed } from "./row";
import { useProductsWords } from "./words";

const PRODUCT = "/api/v1/products/{productId}";

/** Products from a file, looked at row by row before any is added or changed. */
export function ImportProducts({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useProductsWords();
  return (
    <CsvImport
      open={open}
      onClose={onClose}
      title={say("importTitle")}
      columns={["sku", "name", "unitPrice", "currency"]}
      optional={["category", "description"]}
      kept={async () => {
        const all = await askAll("/api/v1/products/all");
        return new Map(all.map((one) => [one.sku, one]));
      }}
      read={(row, kept) => productOf(row, kept, say)}
      fateOf={fateOf}
      take={({ before, ...body }) =>
        before ? change(before, body) : api.POST("/api/v1/products", { body })
      }
    />
  );
}

/** Its price has a history of its own, which begins no new chapter where it stays. */
async function change(before: Before, { unitPrice, ...now }: Typed): Promise<void> {
  const params = { path: { productId: before.productId } };
  const { attributes, images } = before;
  const { name, description, category } = now;
  await api.PUT(PRODUCT, { params, body: { attributes, images, name, description, category } });
  if (unitPrice !== before.unitPrice) {
    await api.POST(`${PRODUCT}/prices`, { params, body: { unitPrice } });
  }
}
