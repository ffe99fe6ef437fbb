import { words } from "@/words/words";

/** How returns are spoken of in every room. */
export const useReturnWords = words({
  en: {
    requested: "Requested",
    authorised: "May come",
    received: "Received",
    refunded: "Refunded",
    closed: "Closed",
    restock: "Back on the shelf",
    quarantine: "Set aside",
    refurbish: "To be repaired",
    scrap: "Scrapped",
    vendor: "Back to the vendor",
  },
  de: {
    requested: "Gewünscht",
    authorised: "Darf kommen",
    received: "Eingegangen",
    refunded: "Erstattet",
    closed: "Geschlossen",
    restock: "Zurück ins Regal",
    quarantine: "Beiseitegelegt",
    refurbish: "Zu reparieren",
    scrap: "Verschrottet",
    vendor: "Zurück zum Lieferanten",
  },
  pt: {
    requested: "Pedida",
    authorised: "Pode vir",
    received: "Recebida",
    refunded: "Reembolsada",
    closed: "Fechada",
    restock: "De volta à prateleira",
    quarantine: "Posta de lado",
    refurbish: "Para reparar",
    scrap: "Para sucata",
    vendor: "De volta ao fornecedor",
  },
});
