import { useState } from "react";
import { usePages } from "@/api/ask";
import { AsOf } from "@/design/AsOf";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Sparkline } from "@/design/Chart";
import { Listing } from "@/design/Listing";
import { Meter } from "@/design/Meter";
import { Page } from "@/design/Page";
import { useWarehouseNames } from "@/places/names";
import { useMay } from "@/session/session";
import { useUrlState } from "@/url/state";
import { number } from "@/words/format";
import { AdjustStock } from "./AdjustStock";
import { courseOf } from "./course";
import { isLow, type Level, NoLevels, unsaleableOf } from "./Levels";
import { LevelsThen } from "./LevelsThen";
import { Movements } from "./Movements";
import { Positions } from "./Positions";
import { PromisedTo } from "./PromisedTo";
import { SetReorderPoint } from "./SetReorderPoint";
import { useStockWords } from "./words";

/** One SKU in all warehouses: how much, how it went, every movement. */
export function StockItemPage({ sku }: { sku: string }) {
  const say = useStockWords();
  const mayAdjust = useMay("inventory:write");
  const mayPlan = useMay("inventory:admin");
  const mayReadOrders = useMay("orders:read");
  const [{ asOf }, setView] = useUrlState({ asOf: "" });
  const [adjusting, setAdjusting] = useState<Level | null>(null);
  const [planning, setPlanning] = useState<Level | null>(null);
  const levels = usePages("/api/v1/inventory/stock", { query: { sku } });
  return (
    <Page
      title={levels.items[0]?.name ?? sku}
      lead={<span className="mono">{sku}</span>}
      crumbs={[{ label: say("title"), to: "/desk/stock" }]}
    >
      <Listing pages={levels} empty={<NoLevels />} beside>
        {(items) => (
          <div className="columns">
            {items.map((level) => (
              <LevelCard
                key={level.inventoryItemId}
                level={level}
                onAdjust={mayAdjust ? () => setAdjusting(level) : undefined}
                onPlan={mayPlan ? () => setPlanning(level) : undefined}
              />
            ))}
          </div>
        )}
      </Listing>
      <Card flush>
        <AsOf at={asOf} onChoose={(at) => setView({ asOf: at })} />
        {asOf && <LevelsThen query={{ sku }} asOf={asOf} />}
      </Card>
      <Card title={say("where")} flush>
        <Positions query={{ sku }} />
      </Card>
      {mayReadOrders && (
        <Card title={say("promisedTo")} flush>
          <PromisedTo sku={sku} />
        </Card>
      )}
      <Card title={say("movements")} flush>
        <Movements query={{ sku }} />
      </Card>
      <AdjustStock level={adjusting} onClose={() => setAdjusting(null)} />
      <SetReorderPoint level={planning} onClose={() => setPlanning(null)} />
    </Page>
  );
}

type CardProps = { level: Level; onAdjust?: () => void; onPlan?: () => void };

function LevelCard({ level, onAdjust, onPlan }: CardProps) {
  const say = useStockWords();
  const warehouses = useWarehouseNames();
  const { sku, warehouseId, quantityOnHand, quantityAvailable, quantityReserved } = level;
  const unsaleable = unsaleableOf(level);
  const query = { sku, warehouseId, limit: 100 };
  const moved = usePages("/api/v1/inventory/movements", { query });
  return (
    <Card title={warehouses.get(warehouseId) ?? warehouseId}>
      <div className="stack">
        <div className="row apart">
          <span className="figure">{number(quantityAvailable)}</span>
          {isLow(level) && <Badge tone="warn">{say("low")}</Badge>}
          <Sparkline label={say("course")} values={courseOf(moved.items, quantityOnHand)} />
        </div>
        <Meter label={say("available")} value={quantityAvailable} max={quantityOnHand} />
        <dl className="facts small">
          <dt>{say("onHand")}</dt>
          <dd>{number(quantityOnHand)}</dd>
          <dt>{say("reserved")}</dt>
          <dd>{number(quantityReserved)}</dd>
          {unsaleable > 0 && (
            <>
              <dt>{say("unsaleable")}</dt>
              <dd>{number(unsaleable)}</dd>
            </>
          )}
          <dt>{say("reorder")}</dt>
          <dd>{level.reorderPoint || "–"}</dd>
        </dl>
        <div className="row tight">
          {onAdjust && (
            <Button small onClick={onAdjust}>
              {say("adjust")}
            </Button>
          )}
          {onPlan && (
            <Button small onClick={onPlan}>
              {say("setReorder")}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}
