import { useEffect, useSyncExternalStore } from "react";
import type { ItemOf } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { cache } from "@/api/cache";
import { api } from "@/api/client";
import { type Doing, patch, useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { useSession } from "@/session/session";
import { useProductWords } from "../product/words";

type Wish = ItemOf<"/api/v1/wishlist">;
const MANY = 500;

const KEPT = "entrepot.wishlist";
const watchers = new Set<() => void>();

/** The list of this browser's guest; whoever knows its id holds it. Empty: nothing was wished for. */
const wishlistId = () => localStorage.getItem(KEPT) ?? "";

function keepWishlist(id: string): string {
  if (id) localStorage.setItem(KEPT, id);
  else localStorage.removeItem(KEPT);
  for (const watcher of watchers) watcher();
  return id;
}

function useWishlistId(): string {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, wishlistId);
}

/** What the one who is signed in wishes for, or the guest of this browser. */
export function useWishes() {
  const who = useSession();
  const wishlistId = useWishlistId() || undefined;
  const query = who ? { userId: who.userId, limit: MANY } : { wishlistId, limit: MANY };
  return useAsk("/api/v1/wishlist", { query });
}

/** Somebody signed in with a guest's list in hand: what is on it goes onto theirs. */
export function useClaimedWishes(): void {
  const who = useSession();
  const guests = useWishlistId();
  useEffect(() => {
    // What cannot be done now is tried again on the next visit.
    if (who && guests) claim(guests).catch(() => undefined);
  }, [who, guests]);
}

async function claim(guests: string): Promise<void> {
  await api.POST("/api/v1/wishlist/claim", { body: { wishlistId: guests } });
  keepWishlist("");
  await cache.invalidateQueries({ queryKey: ["/api/v1/wishlist"] });
}

export function useWishing(): { add: Doing<string>; remove: Doing<string> } {
  const say = useProductWords();
  const who = useSession();
  const { refetch } = useWishes();
  const wish = (sku: string) =>
    api.PUT("/api/v1/wishlist/{sku}", {
      params: { path: { sku } },
      body: who ? {} : { wishlistId: wishlistId() || keepWishlist(newId()) },
    });
  const unwish = (sku: string) =>
    api.DELETE("/api/v1/wishlist/{sku}", {
      params: { path: { sku }, query: who ? {} : { wishlistId: wishlistId() } },
    });
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
