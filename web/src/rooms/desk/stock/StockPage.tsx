import { useState } from "react";
import { AsOf } from "@/design/AsOf";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Check } from "@/design/Check";
import { Filters } from "@/design/Filters";
import { Page } from "@/design/Page";
import { SavedFilters } from "@/design/SavedFilters";
import { SearchField } from "@/design/SearchField";
import { Select } from "@/design/Select";
import { Tabs } from "@/design/Tabs";
import { optionsOf, useWarehouseNames } from "@/places/names";
import { useMay } from "@/session/session";
import { useUrlState } from "@/url/state";
import { Levels } from "./Levels";
import { LevelsThen } from "./LevelsThen";
import { Movements } from "./Movements";
import { Positions } from "./Positions";
import { ReceiveGoods } from "./ReceiveGoods";
import { LevelsExport, MovementsExport } from "./StockExport";
import { useStockWords } from "./words";

const NO_FILTERS = { sku: "", warehouseId: "", low: "" };

/** All stock: now, at any moment before, and every movement between the two. */
export function StockPage() {
  const say = useStockWords();
  const warehouses = useWarehouseNames();
  const [filters, setFilters] = useUrlState(NO_FILTERS);
  const [{ tab, asOf }, setView] = useUrlState({ tab: "levels", asOf: "" });
  const mayReceive = useMay("inventory:write");
  const [receiving, setReceiving] = useState(false);
  const isNarrowed = Object.values(filters).some((value) => value !== "");
  const onClear = isNarrowed && (() => setFilters(NO_FILTERS));
  const query = {
    ...(filters.sku && { sku: filters.sku }),
    ...(filters.warehouseId && { warehouseId: filters.warehouseId }),
  };
  const now = { ...query, ...(filters.low && { low: true }) };
  const levels = (
    <Card flush>
      <AsOf at={asOf} onChoose={(at) => setView({ asOf: at })} />
      {asOf ? <LevelsThen query={query} asOf={asOf} /> : <Levels query={now} onClear={onClear} />}
    </Card>
  );
  const movements = (
    <Card flush>
      <Movements query={query} onClear={onClear} />
    </Card>
  );
  const positions = (
    <Card flush>
      <Positions query={query} onClear={onClear} />
    </Card>
  );
  const actions = (
    <>
      <SavedFilters page="stock" />
      {tab === "levels" && !asOf && <LevelsExport query={now} />}
      {tab === "movements" && <MovementsExport query={query} />}
      {mayReceive && (
        <Button kind="main" icon="plus" onClick={() => setReceiving(true)}>
          {say("receive")}
        </Button>
      )}
    </>
  );
  return (
    <Page title={say("title")} lead={say("lead")} actions={actions}>
      <Card flush>
        <Filters onClear={onClear}>
          <SearchField
            label={say("find")}
            value={filters.sku}
            onSearch={(text) => setFilters({ sku: text.toUpperCase() })}
          />
          <Select
            label={say("warehouse")}
            none={say("anyWarehouse")}
            options={optionsOf(warehouses)}
            value={filters.warehouseId}
            onChange={(event) => setFilters({ warehouseId: event.target.value })}
          />
          {tab === "levels" && !asOf && (
            <Check
              checked={filters.low !== ""}
              onChange={(event) => setFilters({ low: event.target.checked ? "yes" : "" })}
            >
              {say("lowOnly")}
            </Check>
          )}
        </Filters>
      </Card>
      <Tabs
        label={say("title")}
        tabs={[
          { id: "levels", label: say("levels"), content: levels },
          { id: "where", label: say("where"), content: positions },
          { id: "movements", label: say("movements"), content: movements },
        ]}
        chosen={tab}
        onChoose={(next) => setView({ tab: next })}
      />
      {receiving && <ReceiveGoods {...filters} onClose={() => setReceiving(false)} />}
    </Page>
  );
}
