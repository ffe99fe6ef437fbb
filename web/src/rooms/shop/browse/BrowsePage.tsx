import { useState } from "react";
import { useAsk } from "@/api/ask";
import { Button } from "@/design/Button";
import { Drawer } from "@/design/Dialog";
import { ErrorState } from "@/design/ErrorState";
import { More } from "@/design/More";
import { Page } from "@/design/Page";
import { Select } from "@/design/Select";
import { pathOf } from "@/goods/tree";
import { amountOf } from "@/words/format";
import { useLanguage } from "@/words/language";
import { useLabels } from "../goods/labels";
import { GoodsGrid } from "../goods/ProductTile";
import { Inviting } from "../goods/recommended";
import { TileSkeletons } from "../goods/TileSkeletons";
import { useShopWords } from "../words";
import {
  type Asked,
  addressOf,
  CATEGORY,
  chosenOf,
  isAsking,
  isNarrowed,
  queryOf,
  SORTS,
  useAsked,
} from "./asked";
import { Chips } from "./Chips";
import { Facets } from "./Facets";
import { type FoundGoods, useFound } from "./found";
import { NothingFound, NothingOnSale } from "./NothingFound";
import { calledBy } from "./tree";
import { useBrowseWords } from "./words";

const CURRENCY = "EUR";

/** All that is on sale: looked for, narrowed, sorted. */
export function BrowsePage() {
  const say = useBrowseWords();
  const language = useLanguage();
  const [asked, setAsked] = useAsked();
  const [filtering, setFiltering] = useState(false);
  const prices = {
    priceMin: amountOf(asked.from, CURRENCY),
    priceMax: amountOf(asked.to, CURRENCY),
  };
  const found = useFound(queryOf(asked, prices, language));
  const { answer } = found;
  const narrowed =
    asked.filters.length + Number(asked.inStock) + Number(!!asked.from || !!asked.to);
  const facets = (
    <Facets asked={asked} answer={answer} currency={currencyOf(found)} onChange={setAsked} />
  );
  const total = answer?.total ?? 0;
  return (
    <Page {...useTitle(asked)}>
      {!isAsking(asked) && <Inviting />}
      <div className="browse">
        <aside className="facets" aria-label={say("filters")}>
          {facets}
        </aside>
        <div className="stack browse-found">
          <div className="row apart browse-bar">
            <p role="status" className="strong">
              {answer ? say("found", { count: total }) : ""}
            </p>
            <div className="row tight">
              <Button icon="filter" className="facets-opener" onClick={() => setFiltering(true)}>
                {narrowed > 0 ? say("filtersSet", { count: narrowed }) : say("filters")}
              </Button>
              <Order asked={asked} onChange={setAsked} />
            </div>
          </div>
          <Chips asked={asked} facets={answer?.facets ?? []} onChange={setAsked} />
          {answer?.forgiven && <p className="forgiven">{say("forgiven", { q: asked.q })}</p>}
          <Results found={found} asked={asked} onChange={setAsked} />
        </div>
      </div>
      <Drawer
        open={filtering}
        onClose={() => setFiltering(false)}
        title={say("filters")}
        actions={
          <Button kind="main" onClick={() => setFiltering(false)}>
            {say("show", { count: total })}
          </Button>
        }
      >
        {facets}
      </Drawer>
    </Page>
  );
}

/** What is looked for, or the category one stands in with the way to it. */
function useTitle(asked: Asked) {
  const shop = useShopWords();
  const say = useBrowseWords();
  const [category = ""] = chosenOf(asked, CATEGORY);
  const { data } = useAsk("/api/v1/categories");
  const path = pathOf(calledBy(useLabels(), data?.items ?? []), category);
  const here = path.at(-1);
  const start = { label: shop("goods"), to: "/" };
  if (asked.q) return { title: say("resultsFor", { q: asked.q }), crumbs: [start] };
  if (!here) {
    return {
      title: shop("goods"),
      lead: shop("goodsLead"),
      crumbs: isAsking(asked) ? [start] : [],
    };
  }
  const above = path.slice(0, -1).map(({ categoryId, name }) => ({
    label: name,
    to: addressOf({ filters: [`${CATEGORY}:${categoryId}`] }),
  }));
  return { title: here.name, crumbs: [start, ...above] };
}

type Changing = { asked: Asked; onChange: (change: Partial<Asked>) => void };

function Order({ asked, onChange }: Changing) {
  const say = useBrowseWords();
  return (
    <div className="sorting">
      <Select
        label={say("sort")}
        options={SORTS.map((value) => ({
          value,
          label: say(value === "" && !asked.q ? "sort.any" : `sort.${value}`),
        }))}
        value={asked.sort}
        onChange={({ target }) =>
          onChange({ sort: SORTS.find((one) => one === target.value) ?? "" })
        }
      />
    </div>
  );
}

function Results({ found, asked, onChange }: Changing & { found: FoundGoods }) {
  const { pages } = found;
  if (pages.problem && pages.items.length === 0) {
    return <ErrorState problem={pages.problem} retry={pages.retry} />;
  }
  if (pages.loading) return <TileSkeletons />;
  if (pages.items.length === 0 && !isAsking(asked)) return <NothingOnSale />;
  if (pages.items.length === 0) {
    const onWiden = isNarrowed(asked) && (() => onChange({ ...WIDE, q: asked.q }));
    return <NothingFound q={asked.q} onWiden={onWiden} key={addressOf(asked)} />;
  }
  return (
    <div className={pages.changing ? "stack wide waning" : "stack wide"}>
      <GoodsGrid items={pages.items.map((hit) => ({ ...hit, inStock: hit.inStock ?? false }))} />
      <More pages={pages} />
    </div>
  );
}

const WIDE: Partial<Asked> = { filters: [], from: "", to: "", inStock: false };

function currencyOf({ pages }: FoundGoods): string {
  return pages.items[0]?.currency || CURRENCY;
}
