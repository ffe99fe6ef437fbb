import type { Query, QueryClient } from "@tanstack/react-query";
import { createFinalURL, createQuerySerializer, defaultPathSerializer } from "openapi-fetch";

const ADDRESSES_MAX = 60;
const PAUSE_MS = 50;
const AS_ASKED = {
  baseUrl: "",
  querySerializer: createQuerySerializer(),
  pathSerializer: defaultPathSerializer,
};

type Params = { path?: Record<string, unknown>; query?: Record<string, unknown> };

/** Where the API answers the question of this key; nothing for what is no question of the API. */
export function addressOf(key: readonly unknown[]): string {
  const [path, asked] = key;
  if (typeof path !== "string" || !path.startsWith("/")) return "";
  return createFinalURL(path, { ...AS_ASKED, params: { ...(asked as Params | undefined) } });
}

/** The questions whose answers are on the screen, by their addresses. */
export function shown(cache: QueryClient): Map<string, Query[]> {
  const found = new Map<string, Query[]>();
  for (const query of cache.getQueryCache().getAll()) {
    const address = query.isActive() && !query.isDisabled() ? addressOf(query.queryKey) : "";
    if (address) found.set(address, [...(found.get(address) ?? []), query]);
  }
  return found;
}

/** Tells the house what is on the screen, whenever that is something else; the answer ends it. */
export function tellShown(cache: QueryClient, say: (text: string) => void): () => void {
  let said = "";
  let timer: ReturnType<typeof setTimeout> | null = null;
  const look = () => {
    timer = null;
    const addresses = [...shown(cache).keys()].slice(0, ADDRESSES_MAX);
    const text = JSON.stringify({ watch: addresses.sort() });
    if (text !== said) say(text);
    said = text;
  };
  look();
  const end = cache.getQueryCache().subscribe(() => {
    timer ??= setTimeout(look, PAUSE_MS);
  });
  return () => {
    if (timer) clearTimeout(timer);
    end();
  };
}
