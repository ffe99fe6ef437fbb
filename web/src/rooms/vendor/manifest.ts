import type { Room } from "@/shell/room";

export const VENDOR: Room = {
  id: "vendor",
  path: "/vendor",
  name: { en: "Vendor portal", de: "Lieferantenportal", pt: "Portal do fornecedor" },
  icon: "vendor",
  layout: "work",
  allows: (who) => who?.role === "vendor",
  pages: [
    {
      path: "/vendor",
      name: { en: "Overview", de: "Überblick", pt: "Visão geral" },
      icon: "chart",
      keys: "g h",
    },
    {
      path: "/vendor/orders",
      name: { en: "Purchase orders", de: "Bestellungen an Sie", pt: "Encomendas a si" },
      icon: "truck",
      keys: "g o",
    },
    {
      path: "/vendor/products",
      name: { en: "Products and stock", de: "Produkte und Bestand", pt: "Produtos e stock" },
      icon: "stock",
      keys: "g s",
    },
    {
      path: "/vendor/payouts",
      name: { en: "Payouts", de: "Auszahlungen", pt: "Pagamentos" },
      icon: "money",
      keys: "g p",
    },
    {
      path: "/vendor/statement",
      name: { en: "Statement", de: "Abrechnung", pt: "Extrato" },
      icon: "letter",
      keys: "g m",
    },
  ],
  load: () => import("./VendorRoom").then((file) => file.VendorRoom),
};
