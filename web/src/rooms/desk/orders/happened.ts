import type { ItemOf, Schema } from "@/api/answers";

export type Step = Schema<"Step">;
export type Entry = ItemOf<"/api/v1/payments/{paymentId}/entries">;
export type Failure = ItemOf<"/api/v1/payments/failures">;
type Payment = ItemOf<"/api/v1/payments">;

/** A step of an order, or what became of its money. */
export type Happened =
  | { at: string; step: Step }
  | { at: string; entry: Entry }
  | { at: string; failed: Failure }
  | { at: string; declined: Payment };

/** All that happened to an order and to its money, the oldest first. */
export function happenedTo(
  steps: readonly Step[],
  payments: readonly Payment[],
  entries: readonly Entry[],
  failures: readonly Failure[],
): Happened[] {
  const declined = payments.filter(({ status }) => status === "declined");
  const all: Happened[] = [
    ...steps.map((step) => ({ at: step.at, step })),
    ...entries.map((entry) => ({ at: entry.at, entry })),
    ...failures.map((failed) => ({ at: failed.at, failed })),
    ...declined.map((payment) => ({ at: payment.changedAt, declined: payment })),
  ];
  return all.sort((a, b) => moment(a) - moment(b) || rank(a) - rank(b));
}

const moment = ({ at }: Happened) => Date.parse(at);

// In the moment in which one thing follows from another, the order is confirmed because money was
// held or stopped because none was, and money is taken or given back, or fails to be, because the
// order moved.
function rank(happened: Happened): number {
  if ("step" in happened) return 1;
  if ("failed" in happened) return 2;
  return "declined" in happened || happened.entry.what === "authorised" ? 0 : 2;
}
