import { Stepper, type StepShown } from "@/design/Stepper";
import type { Order } from "@/orders/order";
import { useOrderReason } from "@/orders/reasons";
import { useOrdersWords } from "./words";

const REACHED: Record<string, number> = {
  Pricing: 0,
  Placed: 1,
  AwaitingStock: 1,
  Reserved: 2,
  Confirmed: 3,
  Processing: 4,
  Shipped: 5,
  Delivered: 6,
  PartiallyReturned: 6,
  Returned: 6,
};

/** The steps that every order takes, and where this one stands. */
export function OrderWay({ order }: { order: Pick<Order, "status" | "reason"> }) {
  const say = useOrdersWords();
  const reason = useOrderReason();
  const names = [
    say("stepPlaced"),
    say("stepReserved"),
    say("stepPaid"),
    say("stepPacked"),
    say("stepShipped"),
    say("stepDelivered"),
  ];
  const isOver = order.status.startsWith("Cancel");
  if (isOver) {
    const steps: StepShown[] = [
      { id: "placed", label: say("stepPlaced"), state: "done" },
      { id: "cancelled", label: say("stepCancelled"), state: "failed", note: reason(order.reason) },
    ];
    return <Stepper label={say("way")} steps={steps} />;
  }
  const reached = REACHED[order.status] ?? 1;
  const steps = names.map((label, n): StepShown => {
    const isDone = n < reached;
    return { id: label, label, state: isDone ? "done" : n === reached ? "now" : "next" };
  });
  return <Stepper label={say("way")} steps={steps} />;
}
