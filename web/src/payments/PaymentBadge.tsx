import { Badge, type Tone } from "@/design/Badge";
import { usePaymentWords } from "./words";

const TONES = {
  pending: "info",
  challenged: "warn",
  authorised: "info",
  declined: "bad",
  captured: "good",
  partly_captured: "info",
  voiding: "quiet",
  voided: "quiet",
  refunded: "warn",
  partly_refunded: "warn",
} satisfies Record<string, Tone>;

export function PaymentBadge({ status }: { status: string }) {
  const say = usePaymentWords();
  const known = (Object.keys(TONES) as (keyof typeof TONES)[]).find((one) => one === status);
  return <Badge tone={known && TONES[known]}>{known ? say(known) : status}</Badge>;
}
