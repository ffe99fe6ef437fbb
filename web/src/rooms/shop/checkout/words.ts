import { words } from "@/words/words";

/** The words of the checkout that no other page needs. */
export const useCheckoutWords = words({
  en: {
    yourAddresses: "Your addresses",
    another: "Another address",
    keepAddress: "Keep this address in my account",
    signInHint: "Sign in to use your addresses",
    change: "Change",
    bill: "The bill",
    billSame: "To the same address",
    arrives: "expected {days}",
  },
  de: {
    yourAddresses: "Ihre Adressen",
    another: "Eine andere Adresse",
    keepAddress: "Diese Adresse in meinem Konto behalten",
    signInHint: "Melden Sie sich an, um Ihre Adressen zu nehmen",
    change: "Ändern",
    bill: "Rechnung",
    billSame: "An dieselbe Adresse",
    arrives: "voraussichtlich {days}",
  },
  pt: {
    yourAddresses: "As suas moradas",
    another: "Outra morada",
    keepAddress: "Guardar esta morada na minha conta",
    signInHint: "Inicie sessão para usar as suas moradas",
    change: "Alterar",
    bill: "Fatura",
    billSame: "Para a mesma morada",
    arrives: "previsto para {days}",
  },
});
