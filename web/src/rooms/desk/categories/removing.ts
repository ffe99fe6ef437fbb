import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import type { Collection } from "./rule";
import { useCategoriesWords } from "./words";

const pathOf = ({ collectionId }: Collection) => ({ path: { collectionId } });

/** A collection as it was. */
export function putBack(one: Collection): Promise<unknown> {
  const { collectionId: _, name, ...rule } = one;
  const body = { name, rule };
  return api.PUT("/api/v1/collections/{collectionId}", { params: pathOf(one), body });
}

/** A collection taken away, and put back as it was when that was a mistake. */
export function useRemoving(after?: () => void) {
  const say = useCategoriesWords();
  return useDo<Collection>({
    act: (one) => api.DELETE("/api/v1/collections/{collectionId}", { params: pathOf(one) }),
    optimistic: ({ collectionId }) =>
      patch<Collection>("/api/v1/collections", (one) =>
        one.collectionId === collectionId ? null : one,
      ),
    said: ({ name }) => say("removed", { name }),
    undo: putBack,
    after,
  });
}
