import type { PageEntry, PageGroup } from "@/shell/room";

/** A carrier sees its own parcels, and nothing else of the desk. */
export const PARCELS = ["shipping:read", "shipping:write:own"];

/** The desk's pages as its people's tasks divide them; what is used most comes first. */
const GROUPS: readonly PageGroup[] = [
  {
    name: { en: "Sales", de: "Verkauf", pt: "Vendas" },
    pages: [
      {
        path: "/desk",
        name: { en: "Orders", de: "Bestellungen", pt: "Encomendas" },
        icon: "orders",
        scope: "orders:read",
        keys: "g o",
      },
      {
        path: "/desk/shipments",
        name: { en: "Shipping", de: "Versand", pt: "Expedição" },
        icon: "truck",
        scope: PARCELS,
        keys: "g f",
      },
      {
        path: "/desk/returns",
        name: { en: "Returns", de: "Retouren", pt: "Devoluções" },
        icon: "return",
        scope: "returns:read",
        keys: "g r",
      },
      {
        path: "/desk/customers",
        name: { en: "Customers", de: "Kundschaft", pt: "Clientes" },
        icon: "people",
        scope: "identity:read",
        keys: "g c",
      },
      {
        path: "/desk/refunds",
        name: { en: "Refunds", de: "Erstattungen", pt: "Reembolsos" },
        icon: "money",
        scope: "payments:read",
      },
      {
        path: "/desk/reviews",
        name: { en: "Reviews", de: "Bewertungen", pt: "Opiniões" },
        icon: "star",
        scope: "reviews:moderate",
        keys: "g v",
      },
    ],
  },
  {
    name: { en: "Catalogue", de: "Katalog", pt: "Catálogo" },
    pages: [
      {
        path: "/desk/products",
        name: { en: "Products", de: "Produkte", pt: "Produtos" },
        icon: "tag",
        scope: "catalog:write",
        keys: "g p",
      },
      {
        path: "/desk/categories",
        name: { en: "Categories", de: "Kategorien", pt: "Categorias" },
        icon: "tree",
        scope: "catalog:write",
      },
      {
        path: "/desk/search",
        name: { en: "Search", de: "Suche", pt: "Pesquisa" },
        icon: "search",
        scope: "search:read",
      },
    ],
  },
  {
    name: { en: "Prices and terms", de: "Preise und Bedingungen", pt: "Preços e condições" },
    pages: [
      {
        path: "/desk/prices",
        name: { en: "Price lists", de: "Preislisten", pt: "Tabelas de preços" },
        icon: "money",
        scope: "pricing:read",
        keys: "g l",
      },
      {
        path: "/desk/promotions",
        name: { en: "Promotions", de: "Aktionen", pt: "Promoções" },
        icon: "percent",
        scope: "pricing:read",
        keys: "g d",
      },
      {
        path: "/desk/rates",
        name: { en: "Taxes and freight", de: "Steuern und Fracht", pt: "Impostos e portes" },
        icon: "globe",
        scope: "pricing:read",
      },
      {
        path: "/desk/return-terms",
        name: { en: "Return terms", de: "Rückgabebedingungen", pt: "Condições de devolução" },
        icon: "clock",
        scope: "returns:policy",
      },
    ],
  },
  {
    name: { en: "Inventory", de: "Lagerhaltung", pt: "Inventário" },
    pages: [
      {
        path: "/desk/stock",
        name: { en: "Stock", de: "Bestand", pt: "Stock" },
        icon: "stock",
        scope: "inventory:read",
        keys: "g s",
      },
      {
        path: "/desk/counts",
        name: { en: "Stock counts", de: "Zählungen", pt: "Contagens" },
        icon: "check",
        scope: "inventory:write",
        keys: "g j",
      },
      {
        path: "/desk/transfers",
        name: { en: "Transfers", de: "Umlagerungen", pt: "Transferências" },
        icon: "truck",
        scope: "inventory:write",
      },
      {
        path: "/desk/warehouses",
        name: { en: "Warehouses", de: "Lager", pt: "Armazéns" },
        icon: "box",
        scope: "inventory:read",
        keys: "g w",
      },
    ],
  },
  {
    name: { en: "Purchasing", de: "Beschaffung", pt: "Aprovisionamento" },
    pages: [
      {
        path: "/desk/purchases",
        name: { en: "Purchase orders", de: "Einkauf", pt: "Compras" },
        icon: "letter",
        scope: "vendors:read",
        keys: "g b",
      },
      {
        path: "/desk/vendors",
        name: { en: "Vendors", de: "Lieferanten", pt: "Fornecedores" },
        icon: "vendor",
        scope: "vendors:read",
        keys: "g n",
      },
    ],
  },
  {
    name: { en: "Messages", de: "Nachrichten", pt: "Mensagens" },
    pages: [
      {
        path: "/desk/mail",
        name: { en: "Sent messages", de: "Gesendete Nachrichten", pt: "Mensagens enviadas" },
        icon: "mail",
        scope: "notifications:read",
        keys: "g m",
      },
      {
        path: "/desk/news",
        name: { en: "Write news", de: "Neuigkeiten schreiben", pt: "Escrever novidades" },
        icon: "live",
        scope: "notifications:write",
      },
      {
        path: "/desk/wording",
        name: { en: "Wording", de: "Wortlaut", pt: "Textos" },
        icon: "edit",
        scope: "notifications:write",
      },
      {
        path: "/desk/messages",
        name: {
          en: "Message settings",
          de: "Nachrichten einstellen",
          pt: "Configurar mensagens",
        },
        icon: "settings",
        scope: "notifications:read",
      },
    ],
  },
  {
    name: { en: "System", de: "System", pt: "Sistema" },
    pages: [
      {
        path: "/desk/letters",
        name: { en: "Dead letters", de: "Unzustellbares", pt: "Cartas mortas" },
        icon: "alert",
        scope: "admin",
      },
    ],
  },
];

export const PAGES: readonly PageEntry[] = GROUPS.flatMap(({ name, pages }) =>
  pages.map((page) => ({ ...page, group: name })),
);
