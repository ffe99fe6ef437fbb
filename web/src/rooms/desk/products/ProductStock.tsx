import { Link } from "wouter";
import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import type { Product } from "@/goods/product";
import { useWarehouseNames } from "@/places/names";
import { useMay } from "@/session/session";
import { number } from "@/words/format";
import { useProductsWords } from "./words";

/** Where it lies, and how much of it can be promised. */
export function ProductStock({ product }: { product: Product }) {
  const say = useProductsWords();
  const may = useMay("inventory:read");
  const warehouses = useWarehouseNames();
  const query = { productId: product.productId, limit: 200 };
  const stock = useAsk("/api/v1/inventory/stock", { query }, { when: may });
  if (!may) return null;
  return (
    <Card title={say("stock")}>
      <Answered from={stock}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft small">{say("noStock")}</p>
          ) : (
            <ul className="stack">
              {items.map((level) => (
                <li key={level.inventoryItemId} className="row apart no-wrap">
                  <span className="stack close">
                    <Link href={`/desk/stock/${encodeURIComponent(level.sku)}`}>
                      {warehouses.get(level.warehouseId) ?? level.warehouseId}
                    </Link>
                    <span className="small soft mono">{level.sku}</span>
                  </span>
                  <span className="stack close numeric">
                    <span className="strong">
                      {number(level.quantityAvailable)} {say("available").toLowerCase()}
                    </span>
                    <span className="small soft">
                      {number(level.quantityOnHand)} {say("onHand").toLowerCase()}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Card>
  );
}
