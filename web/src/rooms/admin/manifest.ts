import { holdsAll } from "@/session/session";
import type { Room } from "@/shell/room";

export const ADMIN: Room = {
  id: "admin",
  path: "/admin",
  name: { en: "Administration", de: "Verwaltung", pt: "Administração" },
  icon: "shield",
  layout: "work",
  allows: (who) => holdsAll(who, "identity:admin"),
  pages: [],
  load: () => import("./AdminRoom").then(({ AdminRoom }) => ({ Room: AdminRoom })),
};
