import type { Room } from "@/shell/room";

export const SHOP: Room = {
  id: "shop",
  path: "/",
  name: { en: "Shop", de: "Laden", pt: "Loja" },
  icon: "shop",
  layout: "shop",
  allows: () => true,
  pages: [],
  load: () => import("./ShopRoom").then(({ ShopRoom }) => ({ Room: ShopRoom })),
};
