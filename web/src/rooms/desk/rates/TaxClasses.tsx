import { Card } from "@/design/Card";
import { Filters } from "@/design/Filters";
import { SearchField } from "@/design/SearchField";
import { Select } from "@/design/Select";
import { useUrlState } from "@/url/state";
import { useTaxClasses } from "./classes";
import { TaxedGoods } from "./TaxedGoods";
import { useRatesWords } from "./words";

const NO_FILTERS = { taxClass: "", sku: "" };

/** Which goods are taxed as what, of one class or all. */
export function TaxClasses() {
  const say = useRatesWords();
  const [filters, setFilters] = useUrlState(NO_FILTERS);
  const { taxClass, sku } = filters;
  const classes = useTaxClasses(taxClass);
  const isFiltered = Boolean(taxClass || sku);
  const onClear = isFiltered && (() => setFilters(NO_FILTERS));
  return (
    <Card flush>
      <Filters onClear={onClear}>
        <SearchField
          label="SKU"
          value={sku}
          onSearch={(typed) => setFilters({ sku: typed.toUpperCase() })}
        />
        <Select
          label={say("taxClass")}
          none={say("anyClass")}
          options={classes}
          value={taxClass}
          onChange={(event) => setFilters({ taxClass: event.target.value })}
        />
      </Filters>
      <TaxedGoods of={{ ...(taxClass && { taxClass }), ...(sku && { sku }) }} onClear={onClear} />
    </Card>
  );
}
