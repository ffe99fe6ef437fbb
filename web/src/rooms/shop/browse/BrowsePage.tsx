import { Link } from "wouter";
import { usePages } from "@/api/ask";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { Page } from "@/design/Page";
import { SearchField } from "@/design/SearchField";
import { Select } from "@/design/Select";
import type { Product } from "@/goods/product";
import { optionsOf, useCategoryNames } from "@/places/names";
import { said, useUrlState } from "@/url/state";
import { language } from "@/words/language";
import { Picture } from "../Picture";
import { useShopWords } from "../words";

const NO_FILTERS = { searchTerm: "", category: "", sort: "" };
type Sort = "price" | "-price" | "newest" | undefined;

/** All that is on sale: looked for, narrowed, sorted. */
export function BrowsePage() {
  const say = useShopWords();
  const [filters, setFilters] = useUrlState(NO_FILTERS);
  const sort = (filters.sort || undefined) as Sort;
  const query = { ...said(filters), sort, language: language() };
  const pages = usePages("/api/v1/products", { query });
  const categories = useCategoryNames();
  const onClear = Object.values(filters).some(Boolean) && (() => setFilters(NO_FILTERS));
  return (
    <Page title={say("goods")} lead={say("goodsLead")}>
      <Filters onClear={onClear}>
        <SearchField
          label={say("find")}
          value={filters.searchTerm}
          onSearch={(searchTerm) => setFilters({ searchTerm })}
        />
        <Select
          label={say("category")}
          none={say("anyCategory")}
          options={optionsOf(categories)}
          value={filters.category}
          onChange={(event) => setFilters({ category: event.target.value })}
        />
        <Select
          label={say("sort")}
          none={say("byName")}
          options={[
            { value: "price", label: say("cheapFirst") },
            { value: "-price", label: say("dearFirst") },
            { value: "newest", label: say("newFirst") },
          ]}
          value={filters.sort}
          onChange={(event) => setFilters({ sort: event.target.value })}
        />
      </Filters>
      <Listing
        pages={pages}
        onClear={onClear}
        empty={
          <EmptyState icon="search" title={say("nothing")}>
            {say("nothingLead")}
          </EmptyState>
        }
      >
        {(items) => (
          <ul className="goods">
            {items.map((product) => (
              <li key={product.productId}>
                <Tile product={product} />
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </Page>
  );
}

function Tile({ product }: { product: Product }) {
  return (
    <Link href={`/products/${product.productId}`} className="tile">
      <Picture product={product} />
      <span className="about">
        <span className="name">{product.name}</span>
        <Money amount={product.unitPrice} currency={product.currency} />
      </span>
    </Link>
  );
}
