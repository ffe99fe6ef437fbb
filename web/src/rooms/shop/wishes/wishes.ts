import type { ItemOf } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { type Doing, patch, useDo } from "@/api/do";
import { useSession } from "@/session/session";
import { useProductWords } from "../product/words";

type Wish = ItemOf<"/api/v1/wishlist">;
const MANY = 500;

/** What the one who is signed in wishes for; nothing for a guest. */
export function useWishes() {
  const who = useSession();
  const query = { userId: who?.userId, limit: MANY };
  return useAsk("/api/v1/wishlist", { query }, { when: who !== null });
}

const wish = (sku: string) => api.PUT("/api/v1/wishlist/{sku}", { params: { path: { sku } } });
const unwish = (sku: string) => api.DELETE("/api/v1/wishlist/{sku}", { params: { path: { sku } } });

export function useWishing(): { add: Doing<string>; remove: Doing<string> } {
  const say = useProductWords();
  const { refetch } = useWishes();
  const add = useDo<string>({
    act: wish,
    undo: (sku) => unwish(sku).then(() => refetch()),
    said: () => say("wishedNow"),
    after: () => void refetch(),
  });
  const remove = useDo<string>({
    act: unwish,
    optimistic: (gone) => patch<Wish>("/api/v1/wishlist", (one) => (one.sku === gone ? null : one)),
    undo: (sku) => wish(sku).then(() => refetch()),
    said: () => say("unwished"),
    after: () => void refetch(),
  });
  return { add, remove };
}
