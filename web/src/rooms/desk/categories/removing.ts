import { api } from "@/api/client";
import { useDo } from "@/api/do";
import type { Collection } from "./rule";
import { useCategoriesWords } from "./words";

/** A collection taken away, and put back as it was when that was a mistake. */
export function useRemoving(after?: () => void) {
  const say = useCategoriesWords();
  const pathOf = ({ collectionId }: Collection) => ({ path: { collectionId } });
  return useDo<Collection>({
    act: (one) => api.DELETE("/api/v1/collections/{collectionId}", { params: pathOf(one) }),
    said: ({ name }) => say("removed", { name }),
    undo: (one) => {
      const { collectionId: _, name, ...rule } = one;
      const body = { name, rule };
      return api.PUT("/api/v1/collections/{collectionId}", { params: pathOf(one), body });
    },
    after,
  });
}
