import { words } from "@/words/words";

const KNOWN = ["no_payout_account", "currency_not_supported", "gateway_unavailable"] as const;

const usePayoutWords = words({
  en: {
    no_payout_account: "No account is named to pay into.",
    currency_not_supported: "This currency cannot be paid out.",
    gateway_unavailable: "The payment provider could not be reached.",
  },
  de: {
    no_payout_account: "Es ist kein Konto genannt, auf das gezahlt wird.",
    currency_not_supported: "Diese Währung kann nicht ausgezahlt werden.",
    gateway_unavailable: "Der Zahlungsanbieter war nicht zu erreichen.",
  },
  pt: {
    no_payout_account: "Não foi indicada uma conta para o pagamento.",
    currency_not_supported: "Esta moeda não pode ser paga.",
    gateway_unavailable: "Não foi possível contactar o prestador de pagamentos.",
  },
});

/** Why a payout did not go, as people say it; what people themselves wrote stays as it is. */
export function usePayoutReason(): (reason: string) => string {
  const say = usePayoutWords();
  return (reason) => {
    const known = KNOWN.find((one) => one === reason);
    return known ? say(known) : reason;
  };
}
