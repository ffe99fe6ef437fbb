import { useEffect, useSyncExternalStore } from "react";
import { api } from "@/api/client";
import { session } from "@/session/session";

/** What a guest looked at, latest first, kept in this browser: it is his and nobody else's. */
const SEEN = "entrepot.seen";
const VISIT = "entrepot.visit";
const SEEN_MAX = 24;
const watchers = new Set<() => void>();
let kept = read();

function read(): readonly string[] {
  try {
    return (localStorage.getItem(SEEN) ?? "").split(",").filter(Boolean);
  } catch {
    return []; // a browser that keeps nothing
  }
}

/** The product is the latest now. */
export function withLatest(seen: readonly string[], productId: string): readonly string[] {
  return [productId, ...seen.filter((one) => one !== productId)].slice(0, SEEN_MAX);
}

function keep(productId: string): void {
  kept = withLatest(kept, productId);
  try {
    localStorage.setItem(SEEN, kept.join(","));
  } catch {
    // It then lasts as long as the tab.
  }
  for (const watcher of watchers) watcher();
}

export function useSeen(): readonly string[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => kept,
  );
}

/** A guest's visit, by an id that says nothing of him; it ends with the tab. */
function visit(): string {
  const known = sessionStorage.getItem(VISIT) ?? madeUp();
  sessionStorage.setItem(VISIT, known);
  return known;
}

// Pages without TLS have no crypto.randomUUID.
function madeUp(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

/** Tells that somebody looks at the product, so that recommendations learn from it. */
export function useLookedAt(productId: string): void {
  useEffect(() => {
    keep(productId);
    const whose = session() ? {} : { sessionId: visit() };
    // Nobody who shops must hear that it was not counted.
    api.POST("/api/v1/recommendations/views", { body: { productId, ...whose } }).catch(() => null);
  }, [productId]);
}
