import { holdsAll } from "@/session/session";
import type { Room } from "@/shell/room";
import { PAGES, PARCELS } from "./pages";

export const DESK: Room = {
  id: "desk",
  path: "/desk",
  name: { en: "Desk", de: "Büro", pt: "Escritório" },
  icon: "desk",
  layout: "work",
  allows: (who) => ["orders:read", ...PARCELS].some((scope) => holdsAll(who, scope)),
  pages: PAGES,
  actions: [
    {
      path: "/desk/orders/new",
      name: { en: "New order", de: "Neue Bestellung", pt: "Nova encomenda" },
      icon: "orders",
      scope: "orders:write",
    },
    {
      path: "/desk/mail?write=alert",
      name: { en: "Alert the staff", de: "Personal benachrichtigen", pt: "Avisar o pessoal" },
      icon: "alert",
      scope: "notifications:write",
    },
    {
      path: "/desk/messages?tab=unsubscribed",
      name: {
        en: "Who wants no news",
        de: "Wer keine Neuigkeiten will",
        pt: "Quem não quer novidades",
      },
      icon: "mail",
      scope: "notifications:read",
    },
    {
      path: "/desk/search",
      name: { en: "Synonyms", de: "Synonyme", pt: "Sinónimos" },
      icon: "search",
      scope: "search:read",
    },
    {
      path: "/desk/search?tab=labels",
      name: { en: "Names of filters", de: "Namen der Filter", pt: "Nomes dos filtros" },
      icon: "filter",
      scope: "search:read",
    },
    {
      path: "/desk/categories?tab=collections",
      name: { en: "Collections", de: "Kollektionen", pt: "Coleções" },
      icon: "bookmark",
      scope: "catalog:write",
    },
    {
      path: "/desk/shipments?tab=waiting",
      name: { en: "Make a shipment", de: "Sendung anlegen", pt: "Criar um envio" },
      icon: "truck",
      scope: "shipping:write",
    },
    {
      path: "/desk/shipments?late=yes",
      name: { en: "Late shipments", de: "Verspätete Sendungen", pt: "Envios atrasados" },
      icon: "clock",
      scope: PARCELS,
    },
    {
      path: "/desk/rates?tab=classes",
      name: { en: "Tax classes", de: "Steuerklassen", pt: "Classes fiscais" },
      icon: "percent",
      scope: "pricing:read",
    },
    {
      path: "/desk/promotions/new",
      name: { en: "New promotion", de: "Neue Aktion", pt: "Nova promoção" },
      icon: "percent",
      scope: "pricing:write",
    },
  ],
  load: () => import("./DeskRoom").then((file) => file.DeskRoom),
  find: (text, who) => import("./find").then(({ find }) => find(text, who)),
};
