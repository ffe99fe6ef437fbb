import type { Schema } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import type { Tone } from "@/design/Badge";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { type Moment, Timeline } from "@/design/Timeline";
import { useOrderPageWords } from "./words";

type Step = Schema<"Step">;
const TOLD = [
  "OrderPlaced",
  "OrderAwaitingStock",
  "OrderReserved",
  "OrderConfirmed",
  "OrderReplenished",
  "OrderProcessing",
  "OrderDispatched",
  "OrderDelivered",
  "OrderCancellationAsked",
  "OrderCancelled",
] as const;
const TONES: Record<string, Tone> = {
  OrderAwaitingStock: "warn",
  OrderConfirmed: "good",
  OrderDelivered: "good",
  OrderCancelled: "bad",
};

/** What happened to the order, as it concerns its buyer, the latest first. */
export function History({ orderId }: { orderId: string }) {
  const say = useOrderPageWords();
  const found = useAsk("/api/v1/orders/{orderId}/timeline", { path: { orderId } });
  const momentsOf = (step: Step): Moment[] => {
    const type = TOLD.find((one) => step.type === `orders.${one}`);
    if (!type) return []; // the house's own business
    const { reason, carrierName } = (step.data ?? {}) as Record<string, unknown>;
    const carrier = typeof carrierName === "string" && carrierName ? carrierName : say("carrier");
    return [
      {
        id: step.step,
        title: say(type, { carrier }),
        tone: TONES[type],
        beside: <DateTime at={step.at} />,
        detail: typeof reason === "string" && reason ? reason : undefined,
      },
    ];
  };
  return (
    <Card title={say("history")}>
      <Answered from={found}>
        {({ steps }) => <Timeline moments={steps.flatMap(momentsOf).reverse()} />}
      </Answered>
    </Card>
  );
}
