import type { Appearance, Stripe, StripeElements } from "@stripe/stripe-js";
import { loadStripe } from "@stripe/stripe-js/pure";
import { language } from "@/words/language";

// Where Stripe's unit is not the currency's minor unit: docs.stripe.com/currencies#special-cases
const TIMES: Record<string, number> = { ISK: 100, UGX: 100 };

/** Stripe's units of as many minor units of a currency. */
export const unitsOf = (amount: number, currency: string) => amount * (TIMES[currency] ?? 1);

let loading: Promise<Stripe | null> | undefined;

/** Stripe's script, which must come from Stripe; one that did not come is asked for again. */
export function stripeBy(publishableKey: string): Promise<Stripe | null> {
  loading ??= loadStripe(publishableKey, { locale: language() }).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The fields for a card, before there is anything to pay with it at Stripe. */
export function cardElements(stripe: Stripe, amount: number, currency: string): StripeElements {
  return stripe.elements({
    mode: "payment",
    amount: unitsOf(amount, currency),
    currency: currency.toLowerCase(),
    captureMethod: "manual",
    allowedPaymentMethodTypes: ["card"],
    appearance: ourAppearance(),
  });
}

/** Stripe's frames see nothing of our style: they are told its colours. */
function ourAppearance(): Appearance {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    theme: style.colorScheme.includes("dark") ? "night" : "stripe",
    variables: {
      colorPrimary: of("--accent"),
      colorBackground: of("--paper"),
      colorText: of("--ink"),
      colorTextSecondary: of("--soft"),
      colorDanger: of("--bad"),
      fontFamily: of("--sans"),
      borderRadius: of("--round"),
    },
  };
}
