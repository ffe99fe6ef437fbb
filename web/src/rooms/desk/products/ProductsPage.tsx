import { useState } from "react";
import { Link } from "wouter";
import { askAll, usePages } from "@/api/ask";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { Page } from "@/design/Page";
import { SavedFilters } from "@/design/SavedFilters";
import { SearchField } from "@/design/SearchField";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { imagesOf, type Product, variantsOf } from "@/goods/product";
import { Thumb } from "@/goods/Thumb";
import { optionsOf, useCategoryNames } from "@/places/names";
import { useMay } from "@/session/session";
import { useUrlState } from "@/url/state";
import { plainAmount } from "@/words/format";
import { useHouseWords } from "@/words/house";
import { AddProduct } from "./AddProduct";
import { ImportProducts } from "./ImportProducts";
import { ManyProducts } from "./ManyProducts";
import { ProductBadge } from "./ProductBadge";
import { useProductsWords } from "./words";

const ON_SALE = "/api/v1/products";
const KEPT = "/api/v1/products/all";
const NO_FILTERS = { search: "", category: "", shown: "" };

/** The catalogue as those see it who keep it: also what is hidden. */
export function ProductsPage() {
  const say = useProductsWords();
  const house = useHouseWords();
  const may = useMay("catalog:write");
  const [filters, setFilters] = useUrlState(NO_FILTERS);
  const [open, setOpen] = useState<"add" | "import" | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const categories = useCategoryNames();
  const { pages, all } = useProducts(filters);
  const onClear = Object.values(filters).some(Boolean) && (() => setFilters(NO_FILTERS));
  const columns: Column<Product>[] = [
    {
      id: "name",
      label: say("name"),
      cell: (one) => (
        <span className="row no-wrap">
          <Thumb image={imagesOf(one)[0]} />
          <span className="stack close">
            <Link href={`/desk/products/${encodeURIComponent(one.productId)}`}>{one.name}</Link>
            <span className="small soft mono">{one.sku}</span>
          </span>
        </span>
      ),
    },
    { id: "status", label: say("status"), cell: (one) => <ProductBadge product={one} /> },
    {
      id: "category",
      label: say("category"),
      cell: (one) => categories.get(one.category ?? "") ?? one.category ?? "–",
    },
    {
      id: "variants",
      label: say("variantsTab"),
      onlyWide: true,
      cell: (one) => say("variants", { count: variantsOf(one).length }),
    },
    {
      id: "changed",
      label: say("changed"),
      onlyWide: true,
      cell: (one) => <DateTime at={one.updatedAt} as="ago" />,
    },
    {
      id: "price",
      label: say("price"),
      end: true,
      cell: (one) => <Money amount={one.unitPrice} currency={one.currency} />,
    },
  ];
  const actions = (
    <>
      <SavedFilters page="products" />
      <CsvExport
        name="products"
        items={all}
        columns={[
          { name: "sku", value: (one) => one.sku },
          { name: "name", value: (one) => one.name },
          { name: "category", value: (one) => one.category },
          { name: "unitPrice", value: (one) => plainAmount(one.unitPrice, one.currency) },
          { name: "currency", value: (one) => one.currency },
          { name: "description", value: (one) => one.description },
        ]}
      />
      {may && (
        <>
          <Button icon="upload" onClick={() => setOpen("import")}>
            {house("csv.import")}
          </Button>
          <Button kind="main" icon="plus" onClick={() => setOpen("add")}>
            {say("add")}
          </Button>
        </>
      )}
    </>
  );
  return (
    <Page title={say("title")} lead={say("lead")} actions={actions}>
      <Card flush>
        <Filters onClear={onClear}>
          <SearchField
            label={say("find")}
            value={filters.search}
            onSearch={(search) => setFilters({ search, shown: "" })}
          />
          <Select
            label={say("category")}
            none={say("anyCategory")}
            options={optionsOf(categories)}
            value={filters.category}
            onChange={(event) => setFilters({ category: event.target.value, shown: "" })}
          />
          <Select
            label={say("status")}
            options={[
              { value: "", label: say("onSale") },
              { value: "hidden", label: say("hidden") },
              { value: "all", label: say("all") },
            ]}
            value={filters.shown}
            onChange={(event) => setFilters({ ...NO_FILTERS, shown: event.target.value })}
          />
        </Filters>
        <Listing
          pages={pages}
          onClear={onClear}
          empty={
            <EmptyState icon="tag" title={say("nothing")}>
              {say("nothingLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("title")}
              columns={columns}
              items={items}
              idOf={(one) => one.productId}
              to={(one) => `/desk/products/${encodeURIComponent(one.productId)}`}
              ticking={may ? { ticked, onTick: setTicked } : undefined}
              changing={pages.changing}
              bulk={
                <ManyProducts
                  products={items.filter((one) => ticked.has(one.productId))}
                  onDone={() => setTicked(new Set())}
                />
              }
            />
          )}
        </Listing>
      </Card>
      <AddProduct open={open === "add"} onClose={() => setOpen(null)} />
      <ImportProducts open={open === "import"} onClose={() => setOpen(null)} />
    </Page>
  );
}

/** What is on sale is searched; what is hidden is only listed. */
function useProducts({ search, category, shown }: typeof NO_FILTERS) {
  const onSale = shown === "";
  const found = {
    query: { ...(search && { searchTerm: search }), ...(category && { category }) },
  };
  const kept = { query: shown === "hidden" ? { isActive: false } : {} };
  const searched = usePages(ON_SALE, found, { when: onSale });
  const listed = usePages(KEPT, kept, { when: !onSale });
  return {
    pages: onSale ? searched : listed,
    /** All of them, also those not shown yet. */
    all: () => (onSale ? askAll(ON_SALE, found) : askAll(KEPT, kept)),
  };
}
