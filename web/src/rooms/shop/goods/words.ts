import { words } from "@/words/words";

/** How goods are spoken of all over the shop. */
export const useGoodsWords = words({
  en: {
    soldOut: "Sold out",
    inStock: "In stock",
    together: "Often bought together",
    similar: "You may also like",
    trending: "Wanted right now",
    personal: "Picked for you",
    insteadOf: "instead of",
  },
  de: {
    soldOut: "Ausverkauft",
    inStock: "Auf Lager",
    together: "Oft zusammen gekauft",
    similar: "Das könnte auch passen",
    trending: "Gerade gefragt",
    personal: "Für Sie ausgesucht",
    insteadOf: "statt",
  },
  pt: {
    soldOut: "Esgotado",
    inStock: "Em stock",
    together: "Muitas vezes comprados juntos",
    similar: "Também lhe pode interessar",
    trending: "Procurados agora",
    personal: "Escolhidos para si",
    insteadOf: "em vez de",
  },
});
