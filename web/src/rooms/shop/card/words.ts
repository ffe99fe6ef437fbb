import { words } from "@/words/words";

/** The words of paying by card, in the checkout and for what an exchange left open. */
export const useCardWords = words({
  en: {
    card: "Card",
    testHint: "The test gateway: no real money moves.",
    good: "Test card that is accepted",
    challenged: "Test card that the bank wants confirmed",
    declined: "Test card that is declined",
    bank: "Your bank",
    bankAsks: "Do you pay {total}? A real bank would ask on a page of its own.",
    confirm: "Confirm the payment",
    refuse: "Refuse",
    waitsForBank: "Your bank wants you to confirm the payment.",
    noFields: "The fields for the card could not be loaded. Is something blocking js.stripe.com?",
    again: "Try again",
  },
  de: {
    card: "Karte",
    testHint: "Test-Zahlungsdienst: Es fließt kein echtes Geld.",
    good: "Testkarte, die angenommen wird",
    challenged: "Testkarte, die die Bank bestätigt haben will",
    declined: "Testkarte, die abgelehnt wird",
    bank: "Ihre Bank",
    bankAsks: "Zahlen Sie {total}? Eine echte Bank fragte auf einer eigenen Seite.",
    confirm: "Zahlung bestätigen",
    refuse: "Ablehnen",
    waitsForBank: "Ihre Bank möchte, dass Sie die Zahlung bestätigen.",
    noFields:
      "Die Felder für die Karte konnten nicht geladen werden. Wird js.stripe.com hier gesperrt?",
    again: "Noch einmal versuchen",
  },
  pt: {
    card: "Cartão",
    testHint: "Pagamento de teste: não se move dinheiro.",
    good: "Cartão de teste que é aceite",
    challenged: "Cartão de teste que o banco quer confirmado",
    declined: "Cartão de teste que é recusado",
    bank: "O seu banco",
    bankAsks: "Paga {total}? Um banco verdadeiro perguntaria numa página própria.",
    confirm: "Confirmar o pagamento",
    refuse: "Recusar",
    waitsForBank: "O seu banco quer que confirme o pagamento.",
    noFields: "Não foi possível carregar os campos do cartão. Algo bloqueia js.stripe.com?",
    again: "Tentar de novo",
  },
});
