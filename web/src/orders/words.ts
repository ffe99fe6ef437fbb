import { words } from "@/words/words";

/** How orders are spoken of in every room. */
export const useOrderWords = words({
  en: {
    Placed: "Placed",
    Reserved: "Reserved",
    AwaitingStock: "Awaiting stock",
    Confirmed: "Confirmed",
    Processing: "Processing",
    Shipped: "Shipped",
    Delivered: "Delivered",
    PartiallyReturned: "Partly returned",
    Returned: "Returned",
    Cancelling: "Cancelling",
    Cancelled: "Cancelled",
  },
  de: {
    Placed: "Aufgegeben",
    Reserved: "Reserviert",
    AwaitingStock: "Wartet auf Ware",
    Confirmed: "Bestätigt",
    Processing: "In Bearbeitung",
    Shipped: "Versandt",
    Delivered: "Zugestellt",
    PartiallyReturned: "Teilweise zurück",
    Returned: "Zurück",
    Cancelling: "Wird storniert",
    Cancelled: "Storniert",
  },
  pt: {
    Placed: "Feita",
    Reserved: "Reservada",
    AwaitingStock: "À espera de stock",
    Confirmed: "Confirmada",
    Processing: "Em preparação",
    Shipped: "Enviada",
    Delivered: "Entregue",
    PartiallyReturned: "Devolvida em parte",
    Returned: "Devolvida",
    Cancelling: "A cancelar",
    Cancelled: "Cancelada",
  },
});
