import type { Room } from "@/shell/room";

export const SHOP: Room = {
  id: "shop",
  path: "/",
  name: { en: "Shop", de: "Laden", pt: "Loja" },
  icon: "shop",
  layout: "shop",
  allows: () => true,
  pages: [
    { path: "/", name: { en: "Goods", de: "Waren", pt: "Artigos" }, icon: "shop" },
    { path: "/cart", name: { en: "Cart", de: "Warenkorb", pt: "Carrinho" }, icon: "cart" },
    {
      path: "/my/orders",
      name: { en: "My orders", de: "Meine Bestellungen", pt: "As minhas encomendas" },
      icon: "orders",
      scope: "orders:read:own",
    },
    {
      path: "/wishlist",
      name: { en: "Wishlist", de: "Wunschliste", pt: "Lista de desejos" },
      icon: "heart",
    },
    {
      path: "/account",
      name: { en: "My account", de: "Mein Konto", pt: "A minha conta" },
      icon: "person",
    },
    {
      path: "/order",
      name: { en: "Find my order", de: "Bestellung finden", pt: "Encontrar a encomenda" },
      icon: "orders",
    },
    {
      path: "/track",
      name: { en: "Track a parcel", de: "Paket verfolgen", pt: "Seguir um volume" },
      icon: "truck",
    },
    {
      path: "/return",
      name: {
        en: "Return or complain",
        de: "Zurücksenden oder reklamieren",
        pt: "Devolver ou reclamar",
      },
      icon: "return",
    },
    {
      path: "/by-picture",
      name: { en: "Search by picture", de: "Mit einem Bild suchen", pt: "Procurar com uma imagem" },
      icon: "image",
    },
  ],
};
