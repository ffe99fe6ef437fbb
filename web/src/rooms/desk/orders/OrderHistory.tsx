import { useAsk, useAskEach } from "@/api/ask";
import { Answered } from "@/design/Answered";
import type { Tone } from "@/design/Badge";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { Money } from "@/design/Money";
import { type Moment, Timeline } from "@/design/Timeline";
import { buyerOf, type Order } from "@/orders/order";
import { useOrderReason } from "@/orders/reasons";
import { STEPS, useStepWords } from "@/orders/steps";
import { DECLINED } from "@/payments/reasons";
import { useWho } from "@/people/names";
import { useMay } from "@/session/session";
import { duration } from "@/words/format";
import { type Happened, happenedTo, type Step } from "./happened";
import { useOrdersWords } from "./words";

const MOVES = ["authorised", "captured", "voided", "refunded"] as const;
const FAILED = ["capture", "void", "refund"] as const;
const ALL = { limit: 500 };

/** The order's own events and those of its money, with the time between and who caused them. */
export function OrderHistory({ order }: { order: Order }) {
  const say = useOrdersWords();
  const { orderId } = order;
  const seesMoney = useMay("payments:read");
  const history = useAsk("/api/v1/orders/{orderId}/timeline", { path: { orderId } });
  const found = useAsk("/api/v1/payments", { query: { orderId } }, { when: seesMoney });
  const payments = found.data?.items ?? [];
  const entries = useAskEach(
    "/api/v1/payments/{paymentId}/entries",
    payments.map(({ paymentId }) => ({ path: { paymentId }, query: ALL })),
  );
  const failed = useAsk(
    "/api/v1/payments/failures",
    { query: { orderId, ...ALL } },
    { when: seesMoney },
  );
  const failures = failed.data?.items ?? [];
  const who = useWho((history.data?.steps ?? []).map(({ actor }) => actor));
  const momentOf = useMoments(order, who);
  return (
    <Card title={say("timeline")}>
      <Answered from={history}>
        {({ steps }) => (
          <Timeline moments={happenedTo(steps, payments, entries, failures).map(momentOf)} />
        )}
      </Answered>
    </Card>
  );
}

/** How each is told, beside the one before it. */
function useMoments(order: Order, who: (id: string) => string) {
  const say = useOrdersWords();
  const reason = useOrderReason();
  const titled = useStepWords();
  function titleOf(step: Step): string {
    const known = STEPS.find((name) => step.type.endsWith(`.${name}`));
    return known ? titled(known) : step.title;
  }
  function told(one: Happened): Omit<Moment, "beside"> {
    if ("step" in one) {
      const { step } = one;
      const by = say("by", { actor: step.actor ? who(step.actor) : buyerOf(order) });
      const detail = detailOf(step, by, reason);
      return { id: step.step, title: titleOf(step), tone: toneOf(step.type), detail };
    }
    if ("declined" in one) {
      const { paymentId, reason: why } = one.declined;
      const detail = reason(`${DECLINED}: ${why}`);
      return { id: paymentId, title: say("money.declined"), tone: "bad", detail };
    }
    if ("failed" in one) {
      const { paymentId, version, what, amount, reason: why } = one.failed;
      const known = FAILED.find((move) => move === what);
      return {
        id: `${paymentId} ${version}`,
        title: known ? say(`money.failed.${known}`) : what,
        tone: "bad",
        detail: (
          <>
            {amount > 0 && <Money amount={amount} currency={order.currency} />}
            {amount > 0 && why && " · "}
            {reason(why)}
          </>
        ),
      };
    }
    const { paymentId, version, what, amount, currency } = one.entry;
    const known = MOVES.find((move) => move === what);
    return {
      id: `${paymentId} ${version}`,
      title: known ? say(`money.${known}`) : what,
      tone: what === "captured" ? "good" : undefined,
      detail: <Money amount={amount} currency={currency} />,
    };
  }
  return (one: Happened, n: number, all: readonly Happened[]): Moment => {
    const before = all[n - 1];
    const passedS = before && (Date.parse(one.at) - Date.parse(before.at)) / 1000;
    return {
      ...told(one),
      beside: (
        <>
          <DateTime at={one.at} as="exact" />
          {passedS !== undefined &&
            passedS > 0 &&
            ` · ${say("after", { time: duration(passedS) })}`}
        </>
      ),
    };
  };
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
