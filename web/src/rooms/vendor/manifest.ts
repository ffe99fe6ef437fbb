import type { Room } from "@/shell/room";

export const VENDOR: Room = {
  id: "vendor",
  path: "/vendor",
  name: { en: "Vendor portal", de: "Lieferantenportal", pt: "Portal do fornecedor" },
  icon: "vendor",
  layout: "work",
  allows: (who) => who?.role === "vendor",
  pages: [],
  load: () => import("./VendorRoom").then(({ VendorRoom }) => ({ Room: VendorRoom })),
};
