import { afterEach, expect, it, vi } from "vitest";
import { api } from "./client";
import { Problem } from "./problem";

afterEach(() => vi.unstubAllGlobals());

it("a server that cannot be reached is a problem as any other, which a page can show", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  const asked = api.GET("/api/v1/warehouses", { baseUrl: "http://localhost" });
  const problem = await asked.catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ status: 0, reason: "OFFLINE", errors: [] });
});
