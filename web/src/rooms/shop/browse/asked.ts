import { useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import type { QueryOf } from "@/api/answers";

/** What somebody looks for: as it stands in the address, so that a link shows the same. */
export type Asked = {
  q: string;
  /** `facet:value`; several values of one facet are alternatives. */
  filters: readonly string[];
  /** As typed, in whole units of the currency. */
  from: string;
  to: string;
  inStock: boolean;
  sort: Sort;
};
export const SORTS = ["", "bestselling", "newest", "price", "-price", "rating"] as const;
export type Sort = (typeof SORTS)[number];
export const CATEGORY = "category";
const FILTER = "filter";

export const NOTHING: Asked = {
  q: "",
  filters: [],
  from: "",
  to: "",
  inStock: false,
  sort: "",
};

export function askedOf(search: string): Asked {
  const found = new URLSearchParams(search);
  return {
    q: found.get("q") ?? "",
    filters: found.getAll(FILTER).filter((one) => /^[^:]+:.+/.test(one)),
    from: found.get("from") ?? "",
    to: found.get("to") ?? "",
    inStock: found.get("stock") === "yes",
    sort: SORTS.find((one) => one === found.get("sort")) ?? "",
  };
}

/** The address of what is asked; what is not said is left out. */
export function addressOf(asked: Partial<Asked>): string {
  const { q, filters, from, to, inStock, sort } = { ...NOTHING, ...asked };
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries({ q, from, to, sort })) {
    if (value) said.set(name, value);
  }
  for (const one of filters) said.append(FILTER, one);
  if (inStock) said.set("stock", "yes");
  return said.size > 0 ? `/?${said}` : "/";
}

export function useAsked(): readonly [Asked, (change: Partial<Asked>) => void] {
  const search = useSearch();
  const [, navigate] = useLocation();
  const asked = useMemo(() => askedOf(search), [search]);
  return [asked, (change) => navigate(addressOf({ ...asked, ...change }), { replace: true })];
}

export const isAsking = (asked: Asked) => addressOf(asked) !== "/";
export const isNarrowed = (asked: Asked) => isAsking({ ...asked, q: "", sort: "" });

/** The values of a facet that are chosen. */
export function chosenOf(asked: Asked, facet: string): string[] {
  return asked.filters
    .filter((one) => one.startsWith(`${facet}:`))
    .map((one) => one.slice(facet.length + 1));
}

/** One value more of the facet, or one less. */
export function turned(asked: Asked, facet: string, value: string): Asked {
  const filter = `${facet}:${value}`;
  const filters = asked.filters.includes(filter)
    ? asked.filters.filter((one) => one !== filter)
    : [...asked.filters, filter];
  return { ...asked, filters };
}

/** This value of the facet and no other; none of it when it is empty. */
export function only(asked: Asked, facet: string, value: string): Asked {
  const others = asked.filters.filter((one) => !one.startsWith(`${facet}:`));
  return { ...asked, filters: value ? [...others, `${facet}:${value}`] : others };
}

type Prices = { priceMin: number | null; priceMax: number | null };

/** The same as the search is asked. */
export function queryOf(asked: Asked, prices: Prices, language: string): QueryOf<"/api/v1/search"> {
  const { q, filters, inStock, sort } = asked;
  const { priceMin, priceMax } = prices;
  return {
    language,
    ...(q && { q }),
    ...(filters.length > 0 && { filters: [...filters] }),
    ...(priceMin !== null && { priceMin }),
    ...(priceMax !== null && { priceMax }),
    ...(inStock && { inStock }),
    ...(sort && { sort }),
  };
}
