import { money, number } from "@/words/format";
import type { Reward } from "./draft";
import { usePromotionsWords } from "./words";

const PERCENT = { style: "percent", maximumFractionDigits: 4 } as const;

/** What a promotion gives, in a few words. */
export function useRewardWords(): (reward: Reward) => string {
  const say = usePromotionsWords();
  return ({ kind, rate = 0, amount = 0, currency, buy = 0, get = 0 }) => {
    if (kind === "percent") return say("percentOff", { rate: number(rate / 1_000_000, PERCENT) });
    if (kind === "amount") return say("amountOff", { amount: money(amount, currency || "EUR") });
    if (kind === "buy_x_get_y") return say("buyGet", { buy, get });
    return say("free_shipping");
  };
}
