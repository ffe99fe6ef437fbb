import {
  keepPreviousData,
  type UseQueryResult,
  useInfiniteQuery,
  useQueries,
  useQuery,
} from "@tanstack/react-query";
import type { AnswerOf, Asked, ItemOf, Listed, Readable } from "./answers";
import { api } from "./client";
import type { Problem } from "./problem";

type Get = (path: string, init: unknown) => Promise<{ data?: unknown }>;
const get = api.GET as unknown as Get;

/** The key of every answer in the cache: its path and what was asked. The live feed knows it. */
export function keyOf<P extends Readable>(
  path: P,
  asked?: Asked<P>,
): readonly [P, Asked<P> | object] {
  return [path, asked ?? {}];
}

/** One question, asked now and answered by a promise. */
export async function ask<P extends Readable>(
  path: P,
  asked?: Asked<P>,
  signal?: AbortSignal,
): Promise<AnswerOf<P>> {
  const { data } = await get(path, { params: asked ?? {}, signal });
  return data as AnswerOf<P>;
}

const PAGE = 500;

/** A list to its very end, page after page: a file or a count that lacks some would be wrong. */
export async function askAll<P extends Listed>(path: P, asked?: Asked<P>): Promise<ItemOf<P>[]> {
  const found: ItemOf<P>[] = [];
  let after: string | null | undefined;
  do {
    const query = { ...asked?.query, limit: PAGE, ...(after ? { after } : {}) };
    const answer = await ask(path, { ...asked, query } as unknown as Asked<P>);
    const page = answer as unknown as Page<ItemOf<P>>;
    found.push(...page.items);
    after = page.next;
  } while (after);
  return found;
}

type Page<Item> = { items: Item[]; next?: string | null };

export type AskOptions = {
  /** Asks only when true. */
  when?: boolean;
  /** Shows the answer before while another question of the same kind is on its way. */
  keep?: boolean;
};

/**
 * An answer that stays true: it is asked again whenever the log says that something it may show
 * has changed.
 */
export function useAsk<P extends Readable>(
  path: P,
  asked?: Asked<P>,
  { when = true, keep = false }: AskOptions = {},
): UseQueryResult<AnswerOf<P>, Problem> {
  return useQuery<AnswerOf<P>, Problem>({
    queryKey: keyOf(path, asked),
    queryFn: ({ signal }) => ask(path, asked, signal),
    enabled: when,
    placeholderData: keep ? keepPreviousData : undefined,
  });
}

/** Groups that stay as they are while more comes behind them. */
export function groupsOf(ids: readonly string[], size: number): string[][] {
  const once = [...new Set(ids)];
  return Array.from({ length: Math.ceil(once.length / size) }, (_, n) =>
    once.slice(n * size, (n + 1) * size),
  );
}

/** What lists of one kind, asked for side by side, hold so far; each stays true as `useAsk`. */
export function useAskEach<P extends Listed>(path: P, asked: readonly Asked<P>[]): ItemOf<P>[] {
  const found = useQueries({
    queries: asked.map((each) => ({
      queryKey: keyOf(path, each),
      queryFn: ({ signal }: { signal: AbortSignal }) => ask(path, each, signal),
    })),
  });
  return found.flatMap(({ data }) => (data as Page<ItemOf<P>> | undefined)?.items ?? []);
}

export type Pages<Item> = {
  items: Item[];
  /** Nothing has been answered yet. */
  loading: boolean;
  /** What is shown belongs to the question before. */
  changing: boolean;
  problem: Problem | null;
  retry: () => void;
  hasMore: boolean;
  loadingMore: boolean;
  more: () => void;
};

/** A list, page after page by cursor, live as `useAsk`. */
export function usePages<P extends Listed>(
  path: P,
  asked?: Asked<P>,
  { when = true }: AskOptions = {},
): Pages<ItemOf<P>> {
  const found = useInfiniteQuery({
    queryKey: [...keyOf(path, asked), "pages"],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...asked?.query, ...(pageParam ? { after: pageParam } : {}) };
      return ask(path, { ...asked, query } as Asked<P>, signal) as unknown as Promise<
        Page<ItemOf<P>>
      >;
    },
    initialPageParam: "",
    getNextPageParam: (page: Page<ItemOf<P>>) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled: when,
  });
  return {
    items: found.data?.pages.flatMap((page) => page.items) ?? [],
    loading: found.isPending && when,
    changing: found.isPlaceholderData,
    problem: found.error as Problem | null,
    retry: () => void found.refetch(),
    hasMore: found.hasNextPage,
    loadingMore: found.isFetchingNextPage,
    more: () => void found.fetchNextPage(),
  };
}
