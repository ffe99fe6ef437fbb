import { Badge } from "@/design/Badge";
import { STATUSES, TONES } from "./back";
import { useReturnWords } from "./words";

export function ReturnBadge({ status }: { status: string }) {
  const say = useReturnWords();
  const known = STATUSES.find((one) => one === status);
  return <Badge tone={known && TONES[known]}>{known ? say(known) : status}</Badge>;
}
