import { words } from "@/words/words";

/** The words of the page where somebody without an account follows an order. */
export const useGuestOrderWords = words({
  en: {
    title: "Find my order",
    lead: "Bought without an account? The order's number and your e-mail address are enough.",
    show: "Show the order",
    follow: "Follow the order",
    unknown: "We know no such order under this address",
    unknownLead: "Look at both once more. Who bought with an account signs in and finds it there.",
  },
  de: {
    title: "Bestellung finden",
    lead: "Ohne Konto gekauft? Die Bestellnummer und Ihre E-Mail-Adresse genügen.",
    show: "Bestellung zeigen",
    follow: "Bestellung verfolgen",
    unknown: "Unter dieser Adresse kennen wir keine solche Bestellung",
    unknownLead:
      "Sehen Sie beides noch einmal an. Wer mit Konto kaufte, findet sie nach dem Anmelden.",
  },
  pt: {
    title: "Encontrar a encomenda",
    lead: "Comprou sem conta? Bastam o número da encomenda e o seu endereço de e-mail.",
    show: "Mostrar a encomenda",
    follow: "Seguir a encomenda",
    unknown: "Não conhecemos tal encomenda com este endereço",
    unknownLead: "Verifique ambos. Quem comprou com conta encontra-a depois de iniciar sessão.",
  },
});
