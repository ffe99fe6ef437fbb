import { dayRange } from "@/words/format";
import type { Way } from "../cart/cart";
import { useCheckoutWords } from "./words";

const DAY_MS = 86_400_000;
type Days = Pick<Way, "method" | "daysMin" | "daysMax">;

/** When goods that are ordered now will be there, as far as the way tells. */
export function useArrival(): (way: Days | undefined) => string {
  const say = useCheckoutWords();
  return (way) => {
    const days = daysOf(way);
    if (!days) return "";
    const now = Date.now();
    return say("arrives", { days: dayRange(now + days[0] * DAY_MS, now + days[1] * DAY_MS) });
  };
}

/** From and to how many days it takes; one bound alone is both. */
export function daysOf(way: Days | undefined): [number, number] | null {
  const { daysMin, daysMax } = way ?? {};
  const [from, to] = [daysMin ?? daysMax, daysMax ?? daysMin];
  return from == null || to == null ? null : [Math.min(from, to), Math.max(from, to)];
}
