import { Badge } from "@/design/Badge";
import { type Back, STATUSES, TONES } from "./back";
import { useReturnWords } from "./words";

type Props = { back: Pick<Back, "status" | "owedAmount"> };

/** Where it stands; it is not over while its buyer still owes for the replacement. */
export function ReturnBadge({ back: { status, owedAmount } }: Props) {
  const say = useReturnWords();
  if (status === "settled" && owedAmount > 0) return <Badge tone="warn">{say("unpaid")}</Badge>;
  const known = STATUSES.find((one) => one === status);
  return <Badge tone={known && TONES[known]}>{known ? say(known) : status}</Badge>;
}
