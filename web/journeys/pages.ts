/** Pages that show what a business has, and have something to say while it has nothing. */
export const LISTS = [
  ...["/desk", "/desk/shipments", "/desk/shipments?tab=waiting", "/desk/returns", "/desk/reviews"],
  ...["/desk/customers", "/desk/products", "/desk/categories", "/desk/categories?tab=collections"],
  ...["/desk/search", "/desk/search?tab=labels", "/desk/prices", "/desk/promotions"],
  ...["/desk/stock", "/desk/stock?tab=where", "/desk/stock?tab=movements", "/desk/counts"],
  ...[
    "/desk/transfers",
    "/desk/warehouses",
    "/desk/purchases",
    "/desk/vendors",
    "/desk/vendors?tab=payouts",
  ],
  ...["/desk/rates", "/desk/return-terms"],
  ...["/desk/mail", "/desk/messages?tab=unsubscribed", "/desk/letters"],
  ...["/tower/map", "/admin/stores", "/admin/carriers", "/admin/clients", "/admin/tiers"],
];
/** What stands in every business from its first moment. */
export const NEVER_EMPTY = [
  ...["/desk/wording", "/desk/messages", "/desk/news"],
  ...["/admin", "/admin/audit"],
];
/** What a guest finds before he has put anything into the cart. */
export const SHOP = [
  ...["/", "/?q=grinder", "/products/CK-BAG-01", "/by-picture", "/cart", "/wishlist", "/account"],
  ...["/order", "/track", "/track/EP1", "/return", "/register", "/sign-in"],
];
