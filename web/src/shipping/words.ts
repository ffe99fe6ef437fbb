import { words } from "@/words/words";

/** How shipments are spoken of in every room. */
export const useShippingWords = words({
  en: {
    Created: "Ready",
    InTransit: "On its way",
    OutForDelivery: "With the courier",
    Delivered: "Delivered",
    Delayed: "Delayed",
    Cancelled: "Cancelled",
    Failed: "Not delivered",
  },
  de: {
    Created: "Bereit",
    InTransit: "Unterwegs",
    OutForDelivery: "In Zustellung",
    Delivered: "Zugestellt",
    Delayed: "Verspätet",
    Cancelled: "Storniert",
    Failed: "Nicht zugestellt",
  },
  pt: {
    Created: "Pronto",
    InTransit: "A caminho",
    OutForDelivery: "Com o estafeta",
    Delivered: "Entregue",
    Delayed: "Atrasado",
    Cancelled: "Cancelado",
    Failed: "Não entregue",
  },
});
