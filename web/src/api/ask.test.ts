import { expect, it, vi } from "vitest";
import { askAll, groupsOf } from "./ask";
import { api } from "./client";

vi.mock("./client", () => ({ api: { GET: vi.fn() } }));
const PATH = "/api/v1/inventory/positions";

/** Answers a list of so many pages; each says how it was asked for. */
function pages(count: number): string[] {
  const asked: string[] = [];
  const get = api.GET as unknown as { mockImplementation: (act: unknown) => void };
  type Asked = { params: { query: { after?: string; limit: number } } };
  get.mockImplementation(async (_path: string, { params: { query } }: Asked) => {
    asked.push(query.after ?? "");
    const next = asked.length < count ? String(asked.length) : null;
    return { data: { items: Array(query.limit).fill({ sku: "mug" }), next } };
  });
  return asked;
}

it("a list is read to its end, however long it is", async () => {
  const asked = pages(30);
  const query = { warehouseId: "north" };
  expect(await askAll(PATH, { query })).toHaveLength(15_000);
  expect(asked.slice(0, 3)).toEqual(["", "1", "2"]);
  expect(asked).toHaveLength(30);
});

it("many are asked about in groups, and again only for what comes behind them", () => {
  const ids = Array.from({ length: 120 }, (_, n) => `p${n}`);
  expect(groupsOf([...ids, "p0"], 50).map((group) => group.length)).toEqual([50, 50, 20]);
  expect(groupsOf(ids.slice(0, 60), 50)[0]).toEqual(groupsOf(ids, 50)[0]);
  expect(groupsOf([], 50)).toEqual([]);
});
