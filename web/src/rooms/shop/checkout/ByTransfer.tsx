import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { ProblemNote } from "@/design/ProblemNote";
import { money } from "@/words/format";
import type { Cart } from "../cart/cart";
import { useTransferWords } from "../transfer/words";
import { isBought } from "./telling";

/** Bought now, and paid for from the buyer's own bank. */
export function ByTransfer({ cart, buy }: { cart: Cart; buy: () => Promise<unknown> }) {
  const say = useTransferWords();
  const buying = useDo({ act: buy, quiet: true });
  return (
    <>
      <p className="soft">{say("lead")}</p>
      <ProblemNote problem={buying.problem} />
      <Button
        kind="main"
        busy={buying.busy || isBought(cart)}
        disabled={!cart.isPriced || cart.status !== "Held"}
        onClick={() => void buying.run()}
      >
        {say("buy", { amount: money(cart.totalAmount, cart.currency) })}
      </Button>
    </>
  );
}
