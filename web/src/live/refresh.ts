import type { Query, QueryClient } from "@tanstack/react-query";
import type { LiveEvent } from "./event";
import { affects } from "./staleness";

const PAUSE_MS = 100;
const REST_MS = 700;

/**
 * Turns events into questions asked again. The first event after a pause is followed at once, a
 * flood of them at most every 100 ms; a question under way is never broken off, but asked once
 * more when it is answered. A last look comes when all is quiet, for what follows with delay.
 */
export class Refresher {
  private readonly waiting = new Set<string>();
  private readonly resting = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private rest: ReturnType<typeof setTimeout> | null = null;
  private last = 0;

  constructor(private readonly cache: QueryClient) {}

  heard(events: readonly LiveEvent[]): void {
    const all = this.cache.getQueryCache().getAll();
    this.stale(all.filter((query) => events.some((event) => affects(event, query.queryKey))));
  }

  everything(): void {
    this.stale(this.cache.getQueryCache().getAll());
  }

  /** What is shown of these is asked again; the others when they are shown next. */
  stale(queries: readonly Query[]): void {
    for (const query of queries) {
      if (query.isActive() && !query.isDisabled()) this.waiting.add(query.queryHash);
      else query.invalidate();
    }
    if (this.waiting.size) this.soon();
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    if (this.rest) clearTimeout(this.rest);
    this.timer = this.rest = null;
  }

  private soon(): void {
    if (this.timer) return;
    const wait = Math.max(0, this.last + PAUSE_MS - performance.now());
    this.timer = setTimeout(() => this.flush(), wait);
  }

  private flush(): void {
    this.timer = null;
    this.last = performance.now();
    for (const hash of [...this.waiting]) {
      const query = this.cache.getQueryCache().get(hash);
      if (query?.state.fetchStatus === "fetching") continue;
      this.waiting.delete(hash);
      this.resting.add(hash);
      query?.fetch().catch(() => null); // the page shows its error
    }
    if (this.waiting.size) this.soon();
    if (this.rest) clearTimeout(this.rest);
    this.rest = setTimeout(() => this.again(), REST_MS);
  }

  private again(): void {
    for (const hash of this.resting) {
      this.cache
        .getQueryCache()
        .get(hash)
        ?.fetch()
        .catch(() => null);
    }
    this.resting.clear();
  }
}
