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
  ],
  load: () => import("./DeskRoom").then(({ DeskRoom }) => ({ Room: DeskRoom })),
  find: (text, who) => import("./find").then(({ find }) => find(text, who)),
};
