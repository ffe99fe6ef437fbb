import { Badge } from "@/design/Badge";
import { type OrderStatus, STATUSES, TONES } from "./order";
import { useOrderWords } from "./words";

export function OrderBadge({ status }: { status: string }) {
  const say = useOrderWords();
  const known = STATUSES.find((one): one is OrderStatus => one === status);
  return <Badge tone={known && TONES[known]}>{known ? say(known) : status}</Badge>;
}
