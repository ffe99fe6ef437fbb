import { words } from "@/words/words";

/** The words of the checkout that no other page needs. */
export const useCheckoutWords = words({
  en: {
    yourAddresses: "Your addresses",
    another: "Another address",
    keepAddress: "Keep this address in my account",
    signInHint: "Sign in to use your addresses",
  },
  de: {
    yourAddresses: "Deine Adressen",
    another: "Eine andere Adresse",
    keepAddress: "Diese Adresse in meinem Konto behalten",
    signInHint: "Melde dich an, um deine Adressen zu nehmen",
  },
  pt: {
    yourAddresses: "As suas moradas",
    another: "Outra morada",
    keepAddress: "Guardar esta morada na minha conta",
    signInHint: "Inicie sessão para usar as suas moradas",
  },
});
