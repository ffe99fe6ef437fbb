import { money, number } from "@/words/format";
import { percentOf, type Reward } from "./money";
import { usePricingWords } from "./words";

/** What a promotion gives, in words. */
export function Rewarded({ reward }: { reward: Reward }) {
  const say = usePricingWords();
  const { kind, rate = 0, amount = 0, currency, buy = 0, get = 0 } = reward;
  const percent = `${number(percentOf(rate), { maximumFractionDigits: 4 })} %`;
  if (kind === "percent") return <>−{percent}</>;
  if (kind === "amount") return <>−{money(amount, currency ?? "EUR")}</>;
  if (kind === "free_shipping") return <>{say("free_shipping")}</>;
  return (
    <>
      {number(buy)} + {number(get)} (−{percent})
    </>
  );
}
