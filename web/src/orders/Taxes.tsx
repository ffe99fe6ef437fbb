import { Money } from "@/design/Money";
import { money, number } from "@/words/format";
import { words } from "@/words/words";
import type { Tax } from "./sums";

const useWords = words({
  en: { at: "Tax, {rate} on {net}", held: "Tax included, {rate} on {net}" },
  de: { at: "Steuer, {rate} auf {net}", held: "Enthaltene Steuer, {rate} auf {net}" },
  pt: { at: "Imposto, {rate} sobre {net}", held: "Imposto incluído, {rate} sobre {net}" },
});

type Props = {
  taxes: readonly Tax[];
  currency: string;
  /** Where the prices hold all of it. */
  held: boolean;
};

/** A line of a bill for each rate: what it is on, and the tax. */
export function Taxes({ taxes, currency, held }: Props) {
  const say = useWords();
  return taxes.map(({ rate, net, tax }) => (
    <div key={rate} className="row apart tight small soft">
      <span>{say(held ? "held" : "at", { rate: percent(rate), net: money(net, currency) })}</span>
      <Money amount={tax} currency={currency} />
    </div>
  ));
}

const percent = (rate: number) =>
  number(rate / 1_000_000, { style: "percent", maximumFractionDigits: 4 });
