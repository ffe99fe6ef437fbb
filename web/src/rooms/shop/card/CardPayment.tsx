import { type ReactNode, useEffect, useRef } from "react";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { ProblemNote } from "@/design/ProblemNote";
import { useAbout } from "@/shell/about";
import { money } from "@/words/format";
import { useShopWords } from "../words";
import { StripeCard } from "./StripeCard";
import { TestCard } from "./TestCard";
import type { Till } from "./till";
import { useCardWords } from "./words";

type Props = {
  /** In minor units of the currency. */
  amount: number;
  currency: string;
  /** The house is told the gateway's word for the card. */
  pay: (paymentToken: string) => Promise<unknown>;
  disabled?: boolean;
  /** What is said while the card is being charged; nothing before. */
  waiting: string | false;
  /** What the payer's bank asks by, while it does. */
  challengeToken: string;
  children?: ReactNode;
};

/** A card is taken, charged, and confirmed to its bank where that asks. */
export function CardPayment(props: Props) {
  const { amount, currency, pay, disabled, waiting, challengeToken, children } = props;
  const say = useCardWords();
  const shop = useShopWords();
  const about = useAbout();
  const till = useRef<Till>(null);
  const asked = useRef("");
  const paying = useDo({
    act: async () => {
      const token = await till.current?.token();
      if (token) await pay(token);
    },
    quiet: true,
  });
  const confirm = () => void till.current?.confirm(challengeToken);
  useEffect(() => {
    if (!about || !challengeToken || asked.current === challengeToken) return;
    asked.current = challengeToken;
    confirm();
  });
  if (!about) return null;
  const key = about.stripePublishableKey;
  const taken = { till, amount, currency, disabled: Boolean(waiting) };
  return (
    <>
      {key ? <StripeCard {...taken} publishableKey={key} /> : <TestCard {...taken} />}
      {children}
      <ProblemNote problem={paying.problem} />
      {challengeToken && <p role="status">{say("waitsForBank")}</p>}
      {/* One button all the while: what the bank asked by gives the focus back to it. */}
      <Button
        kind="main"
        busy={!challengeToken && (paying.busy || Boolean(waiting))}
        disabled={disabled && !challengeToken && !waiting}
        onClick={challengeToken ? confirm : () => paying.run()}
      >
        {challengeToken ? say("confirm") : shop("pay", { total: money(amount, currency) })}
      </Button>
      {waiting && !challengeToken && <p role="status">{waiting}</p>}
    </>
  );
}
