import { words } from "@/words/words";

/** How it is spoken of to pay by bank transfer. */
export const useTransferWords = words({
  en: {
    how: "How would you like to pay?",
    card: "By card",
    transfer: "By bank transfer",
    lead: "Your order is sent as soon as the money is here. We tell you the account when you have bought.",
    buy: "Buy for {amount}",
    title: "Please transfer the money",
    amount: "Amount",
    holder: "Account holder",
    bank: "Bank",
    reference: "Reference",
  },
  de: {
    how: "Wie möchten Sie bezahlen?",
    card: "Mit Karte",
    transfer: "Per Überweisung",
    lead: "Wir versenden, sobald das Geld da ist. Das Konto nennen wir Ihnen nach dem Kauf.",
    buy: "Für {amount} kaufen",
    title: "Bitte überweisen Sie",
    amount: "Betrag",
    holder: "Kontoinhaber",
    bank: "Bank",
    reference: "Verwendungszweck",
  },
  pt: {
    how: "Como deseja pagar?",
    card: "Com cartão",
    transfer: "Por transferência bancária",
    lead: "Enviamos assim que o dinheiro chegar. Indicamos a conta depois da compra.",
    buy: "Comprar por {amount}",
    title: "Faça a transferência",
    amount: "Montante",
    holder: "Titular da conta",
    bank: "Banco",
    reference: "Referência",
  },
});
