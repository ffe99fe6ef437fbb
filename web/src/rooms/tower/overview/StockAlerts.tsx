import { Link } from "wouter";
import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Badge } from "@/design/Badge";
import { Card } from "@/design/Card";
import { useWarehouseNames } from "@/places/names";
import { useTowerWords } from "../words";

const SHOWN = 8;

/** What is at or under its reorder point, the barest first. */
export function StockAlerts() {
  const say = useTowerWords();
  const warehouses = useWarehouseNames();
  const stock = useAsk("/api/v1/inventory/stock", { query: { low: true, limit: 500 } });
  return (
    <Card title={say("alerts")}>
      <Answered from={stock}>
        {({ items }) => {
          const low = items.toSorted((a, b) => a.quantityAvailable - b.quantityAvailable);
          if (low.length === 0) return <p className="soft">{say("noAlerts")}</p>;
          return (
            <ul className="tower-list">
              {low.slice(0, SHOWN).map((one) => (
                <li key={one.inventoryItemId}>
                  <span className="stack close">
                    <Link href={`/desk/stock/${encodeURIComponent(one.sku)}`}>
                      {one.name ?? one.sku}
                    </Link>
                    <span className="small soft">
                      {warehouses.get(one.warehouseId) ?? one.warehouseId} ·{" "}
                      {say("reorderAt", { count: one.reorderPoint })}
                    </span>
                  </span>
                  <Badge tone={one.quantityAvailable > 0 ? "warn" : "bad"}>
                    {say("left", { count: one.quantityAvailable })}
                  </Badge>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
    </Card>
  );
}
