import type { Schema } from "@/api/answers";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import { type News, type Plan, partsOf } from "./recipients";

/** Why somebody is not written to. */
export type Left = { email: string; problem: Problem };
/** The letter as its reader will see it, and which of the addresses did not ask for it. */
export type Letter = { subject: string; html: string; left: Left[] };
type Item = Schema<"Item">;

/** As it would be sent; nothing is. */
export async function drafted(plan: Plan): Promise<Letter> {
  const { data } = await api.POST("/api/v1/commands/preview", { body: [sampleOf(plan.news)] });
  const [outcome] = data?.outcomes ?? [];
  if (outcome?.status === "refused") {
    throw refusalOf(outcome);
  }
  const queued = data?.events.find((event) => event.type === "notifications.MessageQueued");
  if (!queued) throw new Problem({ status: 422 });
  const { subject, html } = queued.data as Letter;
  return { subject, html, left: await refusedOf(plan, "/api/v1/commands/preview") };
}

function sampleOf(news: News): Item {
  const command = { ...news, messageId: "preview" };
  return { name: "notifications.TryNews", id: "preview", command } as Item;
}

/** To oneself. */
export async function sample(news: News, messageId: string): Promise<void> {
  await api.POST("/api/v1/notification-samples", { body: { ...news, messageId } });
}

/** To all who are meant; tells whom of the addresses it did not reach. */
export async function send(plan: Plan): Promise<Left[]> {
  if (plan.to) return await refusedOf(plan, "/api/v1/commands");
  const { news, newsId: mailingId, readersLanguage } = plan;
  const body = { ...news, mailingId, ...(readersLanguage ? { readersLanguage } : {}) };
  await api.POST("/api/v1/notification-mailings", { body });
  return [];
}

type Door = "/api/v1/commands" | "/api/v1/commands/preview";

async function refusedOf(plan: Plan, door: Door): Promise<Left[]> {
  const left: Left[] = [];
  let at = 0;
  for (const body of partsOf(plan)) {
    const { data } = await api.POST(door, { body });
    for (const outcome of data?.outcomes ?? []) {
      const email = plan.to?.[at++] ?? "";
      if (outcome.status === "refused") {
        left.push({ email, problem: refusalOf(outcome) });
      } else if (outcome.status !== "accepted") {
        throw new Problem({ status: 503 });
      }
    }
  }
  return left;
}

const refusalOf = ({ reason, detail }: { reason: string; detail?: string }) =>
  new Problem({ status: 422, reason, detail });
