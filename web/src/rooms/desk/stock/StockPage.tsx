import { AsOf } from "@/design/AsOf";
import { Card } from "@/design/Card";
import { Filters } from "@/design/Filters";
import { Page } from "@/design/Page";
import { SearchField } from "@/design/SearchField";
import { Select } from "@/design/Select";
import { Tabs } from "@/design/Tabs";
import { optionsOf, useWarehouseNames } from "@/places/names";
import { useUrlState } from "@/url/state";
import { Levels } from "./Levels";
import { LevelsThen } from "./LevelsThen";
import { Movements } from "./Movements";
import { useStockWords } from "./words";

const NO_FILTERS = { sku: "", warehouseId: "" };

/** All stock: now, at any moment before, and every movement between the two. */
export function StockPage() {
  const say = useStockWords();
  const warehouses = useWarehouseNames();
  const [filters, setFilters] = useUrlState(NO_FILTERS);
  const [{ tab, asOf }, setView] = useUrlState({ tab: "levels", asOf: "" });
  const onClear = (filters.sku || filters.warehouseId) !== "" && (() => setFilters(NO_FILTERS));
  const query = {
    ...(filters.sku && { sku: filters.sku }),
    ...(filters.warehouseId && { warehouseId: filters.warehouseId }),
  };
  const levels = (
    <Card flush>
      <AsOf at={asOf} onChoose={(at) => setView({ asOf: at })} />
      {asOf ? <LevelsThen query={query} asOf={asOf} /> : <Levels query={query} onClear={onClear} />}
    </Card>
  );
  const movements = (
    <Card flush>
      <Movements query={query} onClear={onClear} />
    </Card>
  );
  return (
    <Page title={say("title")} lead={say("lead")}>
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
        </Filters>
      </Card>
      <Tabs
        label={say("title")}
        tabs={[
          { id: "levels", label: say("levels"), content: levels },
          { id: "movements", label: say("movements"), content: movements },
        ]}
        chosen={tab}
        onChoose={(next) => setView({ tab: next })}
      />
    </Page>
  );
}
