import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import { type Plan, partsOf } from "./recipients";

export type Letter = { subject: string; html: string };
/** Why somebody was not written to after all. */
export type Left = { email: string; why: string };

/** The letter as its first reader will see it; nothing is sent. */
export async function drafted(plan: Plan): Promise<Letter> {
  const first = { ...plan, newsId: "preview", to: plan.to.slice(0, 1) };
  const [body = []] = partsOf(first);
  const { data } = await api.POST("/api/v1/commands/preview", { body });
  const [outcome] = data?.outcomes ?? [];
  if (outcome?.status === "refused") {
    throw new Problem({ status: 422, reason: outcome.reason, detail: outcome.detail });
  }
  const queued = data?.events.find((event) => event.type === "notifications.MessageQueued");
  if (!queued) throw new Problem({ status: 422 });
  return queued.data as Letter;
}

/** Sends it to all, and tells whom it did not reach. */
export async function send(plan: Plan): Promise<Left[]> {
  const left: Left[] = [];
  let at = 0;
  for (const body of partsOf(plan)) {
    const { data } = await api.POST("/api/v1/commands", { body });
    for (const outcome of data?.outcomes ?? []) {
      const { email } = plan.to[at++] ?? { email: "" };
      if (outcome.status === "refused") {
        left.push({ email, why: outcome.detail || outcome.reason });
      } else if (outcome.status !== "accepted") {
        throw new Problem({ status: 503 });
      }
    }
  }
  return left;
}
