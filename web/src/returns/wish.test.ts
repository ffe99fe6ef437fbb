import { describe, expect, it } from "vitest";
import { askAsGuest, claimOf, returnOf } from "./wish";

const asked = { lines: [{ sku: "LAMP", quantity: 2 }], reason: "too bright" };

describe("a wish", () => {
  it("to swap brings as many of the other as go back", () => {
    const body = returnOf({ ...asked, wish: "exchange", other: "CHAIR" });
    expect(body.exchange).toEqual([{ sku: "CHAIR", quantity: 2 }]);
    expect(returnOf({ ...asked, wish: "refund", other: "CHAIR" }).exchange).toEqual([]);
  });

  it("after something wrong says what was wrong of each, and what is wanted", () => {
    const body = claimOf({ ...asked, wish: "claimAgain", problem: "missing" });
    expect(body).toMatchObject({ wants: "replacement", note: "too bright" });
    expect(body.lines).toEqual([{ sku: "LAMP", quantity: 2, problem: "missing" }]);
  });

  it("for nothing is not sent", async () => {
    const nothing = {
      ...asked,
      lines: [],
      wish: "refund",
      orderNumber: "A",
      email: "a@b",
    } as const;
    await expect(askAsGuest({ ...nothing, lines: [] }, "Say how many")).rejects.toMatchObject({
      status: 422,
      detail: "Say how many",
    });
  });
});
