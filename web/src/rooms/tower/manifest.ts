import { holdsAll } from "@/session/session";
import type { Room } from "@/shell/room";

export const TOWER: Room = {
  id: "tower",
  path: "/tower",
  name: { en: "Control tower", de: "Leitstand", pt: "Torre de controlo" },
  icon: "tower",
  layout: "work",
  allows: (who) => holdsAll(who, "orders:read"),
  pages: [],
  load: () => import("./TowerRoom").then(({ TowerRoom }) => ({ Room: TowerRoom })),
};
