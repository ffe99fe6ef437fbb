import { money } from "@/words/format";
import { useLanguage } from "@/words/language";

/** An amount in the currency's smallest unit, as the reader's language writes it. */
export function Money({ amount, currency }: { amount: number; currency: string }) {
  useLanguage();
  return <span className="numeric">{money(amount, currency)}</span>;
}
