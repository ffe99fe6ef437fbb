import { Badge } from "@/design/Badge";
import { STATUSES, TONES } from "./purchase";
import { usePurchaseWords } from "./words";

export function PurchaseBadge({ status }: { status: string }) {
  const say = usePurchaseWords();
  const known = STATUSES.find((one) => one === status);
  return <Badge tone={known && TONES[known]}>{known ? say(known) : status}</Badge>;
}
