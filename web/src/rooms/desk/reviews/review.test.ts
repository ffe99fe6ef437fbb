import { afterEach, expect, it, vi } from "vitest";
import { api } from "@/api/client";
import { type Moderated, publish } from "./review";

afterEach(() => vi.restoreAllMocks());

it("what a moderator lets everybody read is what he has read", async () => {
  const asked = vi.spyOn(api, "POST").mockResolvedValue({} as never);
  await publish({ reviewId: "r", version: 3 } as Moderated);
  expect(asked.mock.calls[0]?.[1]).toMatchObject({
    params: { path: { reviewId: "r" }, header: { "If-Match": '"3"' } },
  });
});
