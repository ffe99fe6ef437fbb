import { words } from "@/words/words";

/** How payments are spoken of in every room. */
export const usePaymentWords = words({
  en: {
    pending: "Asked for",
    challenged: "To be confirmed to the bank",
    authorised: "Authorised",
    declined: "Declined",
    captured: "Captured",
    partly_captured: "Captured in part",
    voiding: "Being given up",
    voided: "Given up",
    refunded: "Refunded",
    partly_refunded: "Refunded in part",
  },
  de: {
    pending: "Angefragt",
    challenged: "Bei der Bank zu bestätigen",
    authorised: "Autorisiert",
    declined: "Abgelehnt",
    captured: "Eingezogen",
    partly_captured: "Teilweise eingezogen",
    voiding: "Wird aufgegeben",
    voided: "Aufgegeben",
    refunded: "Erstattet",
    partly_refunded: "Teilweise erstattet",
  },
  pt: {
    pending: "Pedido",
    challenged: "Por confirmar ao banco",
    authorised: "Autorizado",
    declined: "Recusado",
    captured: "Cobrado",
    partly_captured: "Cobrado em parte",
    voiding: "A anular",
    voided: "Anulado",
    refunded: "Reembolsado",
    partly_refunded: "Reembolsado em parte",
  },
});
