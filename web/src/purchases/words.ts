import { words } from "@/words/words";

/** How purchase orders are spoken of in every room. */
export const usePurchaseWords = words({
  en: {
    draft: "Draft",
    sent: "Sent",
    confirmed: "Confirmed",
    partially_received: "Partly received",
    received: "Received",
    closed: "Closed",
    cancelled: "Cancelled",
  },
  de: {
    draft: "Entwurf",
    sent: "Gesendet",
    confirmed: "Bestätigt",
    partially_received: "Teilweise eingegangen",
    received: "Eingegangen",
    closed: "Abgeschlossen",
    cancelled: "Storniert",
  },
  pt: {
    draft: "Rascunho",
    sent: "Enviada",
    confirmed: "Confirmada",
    partially_received: "Recebida em parte",
    received: "Recebida",
    closed: "Fechada",
    cancelled: "Cancelada",
  },
});
