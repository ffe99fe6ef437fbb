import { holdsAll } from "@/session/session";
import type { Room } from "@/shell/room";

export const TOWER: Room = {
  id: "tower",
  path: "/tower",
  name: { en: "Control tower", de: "Leitstand", pt: "Torre de controlo" },
  icon: "tower",
  layout: "work",
  allows: (who) => holdsAll(who, "orders:read"),
  pages: [
    {
      path: "/tower",
      name: { en: "Overview", de: "Überblick", pt: "Visão geral" },
      icon: "chart",
      keys: "g t",
    },
    {
      path: "/tower/map",
      name: { en: "Map", de: "Karte", pt: "Mapa" },
      icon: "map",
      keys: "g k",
    },
    {
      path: "/tower/events",
      name: { en: "Events", de: "Ereignisse", pt: "Acontecimentos" },
      icon: "live",
      keys: "g e",
    },
  ],
  load: () => import("./TowerRoom").then((file) => file.TowerRoom),
};
