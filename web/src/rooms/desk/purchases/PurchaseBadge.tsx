import { Badge } from "@/design/Badge";
import { STATUSES, TONES } from "./purchase";
import { usePurchasesWords } from "./words";

export function PurchaseBadge({ status }: { status: string }) {
  const say = usePurchasesWords();
  const known = STATUSES.find((one) => one === status);
  return <Badge tone={known && TONES[known]}>{known ? say(known) : status}</Badge>;
}
