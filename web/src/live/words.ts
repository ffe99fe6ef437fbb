import { words } from "@/words/words";

/** Where something may happen. */
export const CONTEXTS = [
  ...["carts", "catalog", "commissions", "documents", "identity", "inventory"],
  ...["notifications", "orders", "payments", "pricing", "recommendations", "returns"],
  ...["reviews", "search", "shipping", "vendors"],
] as const;

const useWords = words({
  en: {
    carts: "Carts",
    catalog: "Products",
    commissions: "Commissions",
    documents: "Documents",
    identity: "People and sign-in",
    inventory: "Stock",
    notifications: "Messages",
    orders: "Orders",
    payments: "Payments",
    pricing: "Prices",
    recommendations: "Recommendations",
    returns: "Returns",
    reviews: "Reviews",
    search: "Search",
    shipping: "Shipping",
    vendors: "Vendors",
  },
  de: {
    carts: "Warenkörbe",
    catalog: "Produkte",
    commissions: "Provisionen",
    documents: "Belege",
    identity: "Personen und Anmeldung",
    inventory: "Bestand",
    notifications: "Nachrichten",
    orders: "Bestellungen",
    payments: "Zahlungen",
    pricing: "Preise",
    recommendations: "Empfehlungen",
    returns: "Rücksendungen",
    reviews: "Bewertungen",
    search: "Suche",
    shipping: "Versand",
    vendors: "Lieferanten",
  },
  pt: {
    carts: "Carrinhos",
    catalog: "Produtos",
    commissions: "Comissões",
    documents: "Documentos",
    identity: "Pessoas e início de sessão",
    inventory: "Stock",
    notifications: "Mensagens",
    orders: "Encomendas",
    payments: "Pagamentos",
    pricing: "Preços",
    recommendations: "Recomendações",
    returns: "Devoluções",
    reviews: "Avaliações",
    search: "Pesquisa",
    shipping: "Envios",
    vendors: "Fornecedores",
  },
});

/** What a context is called, by its name in the log. */
export function useContextNames(): (context: string) => string {
  const say = useWords();
  return (context) => {
    const known = CONTEXTS.find((each) => each === context);
    return known ? say(known) : context;
  };
}
