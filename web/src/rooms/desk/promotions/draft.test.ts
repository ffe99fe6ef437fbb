import { describe, expect, it } from "vitest";
import { BLANK, draftOf, type Kept, promotionOf } from "./draft";

describe("a promotion as it is typed", () => {
  it("says its rate in parts per million and its amounts in cents", () => {
    const typed = { ...BLANK, rate: "12,5", spendMin: "50", budgetAmount: "1.000,00" };
    const promotion = promotionOf(typed, "p");
    expect(promotion?.reward).toEqual({ kind: "percent", rate: 125_000 });
    expect(promotion?.conditions?.spendMin).toBe(5000);
    expect(promotion?.budgetAmount).toBe(100_000);
  });

  it.each([{ rate: "ten" }, { spendMin: "much" }, { kind: "amount" as const, off: "some" }])(
    "is none while %o stands in it",
    (wrong) => expect(promotionOf({ ...BLANK, ...wrong }, "p")).toBeNull(),
  );

  it("takes nothing off other goods where it gives them", () => {
    const typed = { ...BLANK, kind: "buy_x_get_y" as const, onSkus: "C" };
    expect(promotionOf(typed, "p")?.reward.on).toBeUndefined();
    expect(promotionOf(BLANK, "p")?.reward.on).toBeUndefined();
  });

  it("comes back as it was typed", () => {
    const typed = {
      ...BLANK,
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
