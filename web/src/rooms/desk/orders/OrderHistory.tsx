import type { Schema } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import type { Tone } from "@/design/Badge";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { type Moment, Timeline } from "@/design/Timeline";
import type { Order } from "@/orders/order";
import { useOrderReason } from "@/orders/reasons";
import { STEPS, useStepWords } from "@/orders/steps";
import { duration } from "@/words/format";
import { useOrdersWords } from "./words";

type Step = Schema<"Step">;

/** The order's own events in the log, with the time between them and who caused them. */
export function OrderHistory({ order }: { order: Order }) {
  const say = useOrdersWords();
  const reason = useOrderReason();
  const path = { orderId: order.orderId };
  const history = useAsk("/api/v1/orders/{orderId}/timeline", { path });
  const titled = useStepWords();
  function titleOf(step: Step): string {
    const known = STEPS.find((name) => step.type.endsWith(`.${name}`));
    return known ? titled(known) : step.title;
  }
  const moment = (step: Step): Moment => ({
    id: step.step,
    title: titleOf(step),
    tone: toneOf(step.type),
    beside: (
      <>
        <DateTime at={step.at} as="exact" />
        {step.step > 1 && ` · ${say("after", { time: duration(step.afterS) })}`}
      </>
    ),
    detail: detailOf(step, say("by", { actor: actorOf(step) || order.customerName }), reason),
  });
  return (
    <Card title={say("timeline")}>
      <Answered from={history}>{({ steps }) => <Timeline moments={steps.map(moment)} />}</Answered>
    </Card>
  );
}

function actorOf(step: Step): string {
  return step.actor === "entrepot" ? "Entrepot" : step.actor;
}

function toneOf(type: string): Tone | undefined {
  if (/Cancel|Denied/.test(type)) return "bad";
  if (/Delivered|Confirmed/.test(type)) return "good";
  return /Awaiting/.test(type) ? "warn" : undefined;
}

function detailOf(step: Step, by: string, inWords: (reason: string) => string): string {
  const { reason, trackingNumber } = (step.data ?? {}) as Record<string, unknown>;
  const why = typeof reason === "string" ? inWords(reason) : "";
  const said = [why, trackingNumber].filter((one) => typeof one === "string" && one);
  return [by, ...said].join(" · ");
}
