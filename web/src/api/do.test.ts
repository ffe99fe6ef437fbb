import { afterEach, describe, expect, it } from "vitest";
import { cache } from "./cache";
import { patch, remembering } from "./do";

type Thing = { id: string; status: string };
const list = ["/api/v1/things", {}];
const pages = ["/api/v1/things", {}, "pages"];
const a = { id: "a", status: "open" };

afterEach(() => cache.clear());

describe("an optimistic change", () => {
  it("is seen in lists and in pages, and can be taken back", () => {
    cache.setQueryData(list, { items: [a] });
    cache.setQueryData(pages, { pages: [{ items: [a] }], pageParams: [] });
    const restore = remembering(() =>
      patch<Thing>("/api/v1/things", (thing) => ({ ...thing, status: "done" })),
    );
    expect(cache.getQueryData(list)).toEqual({ items: [{ id: "a", status: "done" }] });
    expect(cache.getQueryData<{ pages: unknown[] }>(pages)?.pages).toEqual([
      { items: [{ id: "a", status: "done" }] },
    ]);
    restore();
    expect(cache.getQueryData(list)).toEqual({ items: [a] });
  });

  it("takes out of every list what is removed, and puts it back in its place", () => {
    const b = { id: "b", status: "open" };
    cache.setQueryData(list, { items: [a, b] });
    cache.setQueryData(pages, { pages: [{ items: [a] }, { items: [b] }], pageParams: [] });
    const restore = remembering(() =>
      patch<Thing>("/api/v1/things", (thing) => (thing.id === "a" ? null : thing)),
    );
    expect(cache.getQueryData(list)).toEqual({ items: [b] });
    expect(cache.getQueryData<{ pages: unknown[] }>(pages)?.pages).toEqual([
      { items: [] },
      { items: [b] },
    ]);
    restore();
    expect(cache.getQueryData(list)).toEqual({ items: [a, b] });
  });
});
