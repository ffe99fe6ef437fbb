import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { AnswerOf, QueryOf, Schema } from "@/api/answers";
import { ask, keyOf, type Pages } from "@/api/ask";
import type { Problem } from "@/api/problem";

export type Hit = Schema<"search.Hit">;
export type Facet = Schema<"search.Facet">;
type Answer = AnswerOf<"/api/v1/search">;

const PAGE = 24;
const OFFSET_MAX = 10_000;

export type FoundGoods = { pages: Pages<Hit>; answer: Answer | undefined };

/** What the search finds, page by page, and what it counted over all of it. */
export function useFound(query: QueryOf<"/api/v1/search">): FoundGoods {
  const found = useInfiniteQuery({
    queryKey: [...keyOf("/api/v1/search", { query }), "pages"],
    queryFn: ({ pageParam, signal }) =>
      ask("/api/v1/search", { query: { ...query, offset: pageParam, limit: PAGE } }, signal),
    initialPageParam: 0,
    getNextPageParam: (page: Answer, pages: Answer[]) => nextOf(page, pages.length),
    placeholderData: keepPreviousData,
  });
  const pages = found.data?.pages ?? [];
  return {
    answer: pages[0],
    pages: {
      items: onceEach(pages.flatMap((page) => page.items)),
      loading: found.isPending,
      changing: found.isPlaceholderData,
      problem: found.error as Problem | null,
      retry: () => void found.refetch(),
      hasMore: found.hasNextPage,
      loadingMore: found.isFetchingNextPage,
      more: () => void found.fetchNextPage(),
    },
  };
}

function nextOf(page: Answer, seen: number): number | undefined {
  const offset = seen * PAGE;
  return offset < page.total && offset <= OFFSET_MAX ? offset : undefined;
}

/** What moved to a later page while somebody read is not shown twice. */
function onceEach(hits: Hit[]): Hit[] {
  return [...new Map(hits.map((hit) => [hit.productId, hit])).values()];
}
