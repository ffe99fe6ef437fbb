import { afterEach, describe, expect, it } from "vitest";
import { ago, amountOf, duration, money, plainAmount, typedAmount, typedNumber } from "./format";
import { chooseLanguage } from "./language";

afterEach(() => chooseLanguage("en"));

describe("money", () => {
  it("is written from the smallest unit of its currency", () => {
    expect(money(123_456, "EUR")).toBe("€1,234.56");
    expect(money(500, "JPY")).toBe("JP¥500");
    chooseLanguage("de");
    expect(money(123_456, "EUR")).toMatch(/^1\.234,56\s€$/);
  });

  it.each([
    ["12.50", 1250],
    ["12,5", 1250],
    ["1.234,56", 123_456],
    ["1,234.56", 123_456],
    ["1,000", 100_000],
    ["0", 0],
    ["-3", -300],
  ])("reads %s as people type it", (typed, amount) => {
    expect(amountOf(typed, "EUR")).toBe(amount);
  });

  it.each(["", "abc", "1.2.3x", "1,2345", "12.345,678"])("refuses %s", (typed) => {
    expect(amountOf(typed, "EUR")).toBeNull();
  });

  it("comes back as it was typed", () => {
    for (const amount of [0, 1, 99, 100, 123_456]) {
      expect(amountOf(typedAmount(amount, "EUR"), "EUR")).toBe(amount);
      expect(amountOf(typedAmount(amount, "JPY"), "JPY")).toBe(amount);
    }
  });
});

describe("what is typed", () => {
  it.each([
    ["en", "1234.50", "8.875"],
    ["de", "1234,50", "8,875"],
    ["pt", "1234,50", "8,875"],
  ] as const)("has the reader's decimal sign in %s, and none of thousands", (to, amount, rate) => {
    chooseLanguage(to);
    expect(typedAmount(123_450, "EUR")).toBe(amount);
    expect(amountOf(amount, "EUR")).toBe(123_450);
    expect(typedNumber(8.875)).toBe(rate);
  });

  it("reads the same in a file, whoever writes it", () => {
    chooseLanguage("de");
    expect(plainAmount(123_450, "EUR")).toBe("1234.50");
  });
});

describe("time", () => {
  it("is told from now", () => {
    const now = Date.UTC(2026, 0, 10);
    expect(ago(now - 3 * 60_000, now)).toBe("3 minutes ago");
    expect(ago(now - 40 * 86_400_000, now)).toContain("2025");
  });

  it.each([
    [0.012, "12 ms"],
    [3.21, "3.2 s"],
    [240, "4 min"],
    [7200, "2 h"],
    [259_200, "3 d"],
  ])("%s seconds are %s", (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });
});
