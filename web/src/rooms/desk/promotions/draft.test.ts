import { describe, expect, it } from "vitest";
import { BLANK, type Draft, draftOf, isForAll, type Kept, promotionOf } from "./draft";

describe("a promotion as it is typed", () => {
  it("says its rate in parts per million and its amounts in cents of their currency", () => {
    const typed = { ...BLANK, rate: "12,5", spendMin: "50", budgetAmount: "1.000,00" };
    const promotion = promotionOf(typed, "p");
    expect(promotion?.reward).toEqual({ kind: "percent", rate: 125_000, currency: "EUR" });
    expect(promotion?.conditions?.spendMin).toBe(5000);
    expect(promotion?.budgetAmount).toBe(100_000);
  });

  it.each([
    { rate: "ten" },
    { rate: "" },
    { rate: "0" },
    { spendMin: "much" },
    { kind: "amount" as const, off: "some" },
    { kind: "buy_x_get_y" as const, rate: "" },
  ])("is none while %o stands in it", (wrong) =>
    expect(promotionOf({ ...BLANK, rate: "10", ...wrong }, "p")).toBeNull(),
  );

  it("gives nothing by itself before somebody said what", () => {
    expect(promotionOf(BLANK, "p")).toBeNull();
    expect(promotionOf({ ...BLANK, kind: "free_shipping" }, "p")?.reward).toEqual({
      kind: "free_shipping",
    });
  });

  it("is for every cart from now on unless something narrows it", () => {
    expect(isForAll(BLANK)).toBe(true);
    expect(isForAll({ ...BLANK, startsAt: "2020-01-01T00:00", endsAt: "2999-01-01T00:00" })).toBe(
      true,
    );
    const narrowed: Partial<Draft>[] = [
      { coupon: true },
      { skus: "A" },
      { categories: ["lamps"] },
      { collections: ["sale"] },
      { vendorIds: ["oak"] },
      { onSkus: "A" },
      { onCategories: ["lamps"] },
      { others: { channels: ["web"] } },
      { onOthers: { vendorIds: ["oak"] } },
      { storeId: "berlin" },
      { tier: "gold" },
      { spendMin: "50" },
      { startsAt: "2999-01-01T00:00" },
    ];
    for (const each of narrowed) expect(isForAll({ ...BLANK, ...each })).toBe(false);
  });

  it("takes nothing off other goods where it gives them", () => {
    const typed = { ...BLANK, rate: "10", onSkus: "C" };
    expect(promotionOf(typed, "p")?.reward.on).toEqual({ skus: ["C"] });
    const given = promotionOf({ ...typed, kind: "buy_x_get_y" as const }, "p");
    expect(given?.reward).toEqual({ kind: "buy_x_get_y", rate: 100_000, buy: 2, get: 1 });
  });

  it("comes back as it was typed", () => {
    const typed = {
      ...BLANK,
      rate: "10",
      name: "Spring",
      skus: "A, B",
      categories: ["lamps"],
      collections: ["sale"],
      vendorIds: ["lumen"],
      onSkus: "C",
      onCategories: ["chairs", "beds"],
      onOthers: { vendorIds: ["oak"] },
      others: { productIds: ["p1"], channels: ["web"] },
      tier: "gold",
      coupon: true,
      group: "g",
    };
    const { reward, conditions, group, ...rest } = promotionOf(typed, "p") ?? {};
    const kept = { ...rest, reward, conditions, stackingGroup: group } as unknown as Kept;
    expect(draftOf(kept)).toEqual(typed);
  });
});
