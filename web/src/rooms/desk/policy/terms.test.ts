import { describe, expect, it } from "vitest";
import { draftOf, exampleOf, type Terms, termsOf } from "./terms";

const USUAL: Terms = {
  windowDays: 30,
  claimDays: 730,
  freightPaidBy: "store",
  freightFee: 0,
  restockingBasisPoints: 0,
  outboundFreight: "refunded",
  exchangeSent: "received",
};

describe("the terms of returns", () => {
  it("come out of the form as they went in", () => {
    const terms = {
      ...USUAL,
      windowDays: 14,
      freightPaidBy: "customer" as const,
      freightFee: 490,
      restockingBasisPoints: 750,
      outboundFreight: "kept" as const,
      exchangeSent: "at_once" as const,
    };
    expect(termsOf(draftOf(terms, "EUR"), "EUR")).toEqual(terms);
    expect(termsOf(draftOf({ ...terms, freightFee: 490 }, "JPY"), "JPY")?.freightFee).toBe(490);
  });

  it("are read as people type them, and not where a figure is none", () => {
    const draft = draftOf(USUAL, "EUR");
    const typed = { ...draft, freightFee: "4,90", restockingBasisPoints: "7,5" };
    expect(termsOf(typed, "EUR")).toMatchObject({ freightFee: 490, restockingBasisPoints: 750 });
    expect(termsOf({ ...draft, restockingBasisPoints: "101" }, "EUR")).toBeNull();
    expect(termsOf({ ...draft, restockingBasisPoints: "much" }, "EUR")).toBeNull();
    expect(termsOf({ ...draft, windowDays: "1.5" }, "EUR")).toBeNull();
    expect(termsOf({ ...draft, freightFee: "-1" }, "EUR")).toBeNull();
  });

  it("keep the way back only where the customer pays it, and never more than all", () => {
    const terms = { ...USUAL, freightFee: 490, restockingBasisPoints: 1000 };
    expect(exampleOf(terms, "EUR")).toEqual({ paid: 10_000, kept: 1000 });
    expect(exampleOf({ ...terms, freightPaidBy: "customer" }, "EUR").kept).toBe(1490);
    const all = { ...terms, freightPaidBy: "customer" as const, restockingBasisPoints: 10_000 };
    expect(exampleOf(all, "EUR").kept).toBe(10_000);
  });
});
