import { useAsk } from "@/api/ask";
import type { Option } from "@/design/Select";

export const STANDARD = "standard";
type Rated = { taxClass?: string };

/** The classes that rates are for, `standard` first, and any that goods have besides. */
export function classesOf(rates: readonly Rated[], ...others: readonly string[]): string[] {
  const rated = rates.map(({ taxClass }) => taxClass || STANDARD);
  const rest = new Set([...rated, ...others].filter((one) => one && one !== STANDARD));
  return [STANDARD, ...[...rest].sort()];
}

/** To choose from: what the table of taxes knows. */
export function useTaxClasses(...others: readonly string[]): Option[] {
  const { data } = useAsk("/api/v1/pricing/taxes");
  const rates = (data?.rates ?? []) as Rated[];
  return classesOf(rates, ...others).map((value) => ({ value, label: value }));
}
