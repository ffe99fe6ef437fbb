import { useCategoryNames, useCurrency } from "@/places/names";
import { money } from "@/words/format";
import { attributeLines, type Rule } from "./rule";
import { useCategoriesWords } from "./words";

/** `Bags, from €10.00, colour = red`: all of it must hold. */
export function RuleInWords({ rule }: { rule: Rule }) {
  const say = useCategoriesWords();
  const categories = useCategoryNames();
  const currency = useCurrency();
  const { category, priceMin, priceMax, attributes } = rule;
  const parts = [
    category && (categories.get(category) ?? category),
    priceMin !== null && say("from", { price: money(priceMin, currency) }),
    priceMax !== null && say("upTo", { price: money(priceMax, currency) }),
    ...attributeLines(attributes).split("\n"),
  ];
  return <>{parts.filter(Boolean).join(", ") || say("everything")}</>;
}
