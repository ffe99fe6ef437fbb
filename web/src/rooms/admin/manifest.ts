import { holdsAll } from "@/session/session";
import type { Room } from "@/shell/room";

export const ADMIN: Room = {
  id: "admin",
  path: "/admin",
  name: { en: "Administration", de: "Verwaltung", pt: "Administração" },
  icon: "shield",
  layout: "work",
  allows: (who) => holdsAll(who, "identity:admin"),
  pages: [
    {
      path: "/admin",
      name: { en: "Staff", de: "Personal", pt: "Pessoal" },
      icon: "people",
      scope: "identity:read",
      keys: "g a",
    },
    {
      path: "/admin/stores",
      name: { en: "Stores", de: "Läden", pt: "Lojas" },
      icon: "shop",
    },
    {
      path: "/admin/carriers",
      name: { en: "Carriers", de: "Speditionen", pt: "Transportadoras" },
      icon: "truck",
      scope: "shipping:read",
    },
    {
      path: "/admin/clients",
      name: { en: "API clients", de: "API-Zugänge", pt: "Clientes da API" },
      icon: "key",
      scope: "identity:admin",
    },
    {
      path: "/admin/tiers",
      name: { en: "Customers' tiers", de: "Kundenstufen", pt: "Níveis de cliente" },
      icon: "star",
      scope: "pricing:read",
    },
    {
      path: "/admin/audit",
      name: { en: "Audit log", de: "Protokoll", pt: "Registo de auditoria" },
      icon: "clock",
      scope: "identity:audit",
    },
  ],
  load: () => import("./AdminRoom").then((file) => file.AdminRoom),
};
