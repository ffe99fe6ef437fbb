import { holdsAll } from "@/session/session";
import type { Room } from "@/shell/room";

export const DESK: Room = {
  id: "desk",
  path: "/desk",
  name: { en: "Desk", de: "Büro", pt: "Escritório" },
  icon: "desk",
  layout: "work",
  allows: (who) => holdsAll(who, "orders:read"),
  pages: [
    {
      path: "/desk",
      name: { en: "Orders", de: "Bestellungen", pt: "Encomendas" },
      icon: "orders",
      scope: "orders:read",
      keys: "g o",
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
      path: "/desk/products",
      name: { en: "Products", de: "Produkte", pt: "Produtos" },
      icon: "tag",
      scope: "catalog:write",
      keys: "g p",
    },
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
      icon: "star",
      scope: "pricing:read",
      keys: "g d",
    },
    {
      path: "/desk/stock",
      name: { en: "Stock", de: "Bestand", pt: "Stock" },
      icon: "stock",
      scope: "inventory:read",
      keys: "g s",
    },
    {
      path: "/desk/purchases",
      name: { en: "Purchase orders", de: "Einkauf", pt: "Compras" },
      icon: "truck",
      scope: "vendors:read",
      keys: "g b",
    },
    {
      path: "/desk/rates",
      name: { en: "Taxes and freight", de: "Steuern und Fracht", pt: "Impostos e portes" },
      icon: "money",
      scope: "pricing:read",
    },
    {
      path: "/desk/mail",
      name: { en: "Sent messages", de: "Gesendete Nachrichten", pt: "Mensagens enviadas" },
      icon: "mail",
      scope: "notifications:read",
      keys: "g m",
    },
    {
      path: "/desk/letters",
      name: { en: "Dead letters", de: "Unzustellbares", pt: "Cartas mortas" },
      icon: "alert",
      scope: "admin",
    },
  ],
  actions: [
    {
      path: "/desk/promotions/new",
      name: { en: "New promotion", de: "Neue Aktion", pt: "Nova promoção" },
      icon: "star",
      scope: "pricing:write",
    },
  ],
  load: () => import("./DeskRoom").then(({ DeskRoom }) => ({ Room: DeskRoom })),
  find: (text, who) => import("./find").then(({ find }) => find(text, who)),
};
