import type { StripeElements } from "@stripe/stripe-js";
import { useEffect, useImperativeHandle, useRef, useState } from "react";
import { Button } from "@/design/Button";
import { SkeletonLines } from "@/design/Skeleton";
import { cardElements, stripeBy, unitsOf } from "./stripe";
import type { TillProps } from "./till";
import { useCardWords } from "./words";

/** Stripe's own fields for a card: its number goes to Stripe, past the house. */
export function StripeCard({ till, amount, currency, publishableKey }: Props) {
  const say = useCardWords();
  const place = useRef<HTMLDivElement>(null);
  const elements = useRef<StripeElements>(null);
  const [state, setState] = useState<"loads" | "ready" | "missing">("loads");
  const [note, setNote] = useState("");
  useEffect(() => {
    if (state !== "loads") return;
    let left = false;
    stripeBy(publishableKey)
      .then((stripe) => {
        if (left || !stripe || !place.current) return;
        elements.current = cardElements(stripe, amount, currency);
        elements.current.create("payment").mount(place.current);
        setState("ready");
      })
      .catch(() => left || setState("missing"));
    return () => {
      left = true;
    };
  }, [state, publishableKey, amount, currency]);
  useEffect(() => {
    elements.current?.update({ amount: unitsOf(amount, currency) });
  }, [amount, currency]);
  useEffect(() => () => elements.current?.getElement("payment")?.destroy(), []);
  useImperativeHandle(till, () => ({
    token: async () => {
      setNote("");
      const stripe = await stripeBy(publishableKey);
      const fields = elements.current;
      if (!stripe || !fields || (await fields.submit()).error) return undefined;
      const made = await stripe.createConfirmationToken({ elements: fields });
      if (made.error) setNote(made.error.message ?? "");
      return made.confirmationToken?.id;
    },
    confirm: async (clientSecret) => {
      const stripe = await stripeBy(publishableKey);
      const answered = await stripe?.handleNextAction({ clientSecret });
      setNote(answered?.error?.message ?? "");
    },
  }));
  return (
    <>
      {state === "loads" && <SkeletonLines />}
      <div ref={place} hidden={state === "missing"} />
      {state === "missing" && (
        <div className="problem-note" role="alert">
          <p>{say("noFields")}</p>
          <Button onClick={() => setState("loads")}>{say("again")}</Button>
        </div>
      )}
      {note && (
        <p className="problem-note" role="alert">
          {note}
        </p>
      )}
    </>
  );
}

type Props = TillProps & { publishableKey: string };
