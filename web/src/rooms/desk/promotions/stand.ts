import type { Tone } from "@/design/Badge";
import type { Kept } from "./draft";

export type Stand = "active" | "planned" | "over" | "spent" | "stopped";
export const TONES: Record<Stand, Tone> = {
  active: "good",
  planned: "info",
  over: "quiet",
  spent: "warn",
  stopped: "quiet",
};

type Dated = { startsAt?: string | null; endsAt?: string | null };

/** Whether it takes anything off at this moment, in ms since 1970, and if not, why. */
export function standOf({ status, conditions }: Pick<Kept, "status" | "conditions">, at: number) {
  const { startsAt, endsAt } = conditions as Dated;
  const has = (moment: string | null | undefined) => moment && Date.parse(moment) <= at;
  if (status === "stopped") return "stopped";
  if (has(endsAt)) return "over";
  if (status === "budget_spent") return "spent";
  return startsAt && !has(startsAt) ? "planned" : "active";
}
