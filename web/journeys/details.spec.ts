import { expect, isAccessible, PAGE_MS, signIn, test, tokenOf } from "./house";

/** Where a list is asked, the id of its first entry, and the page of that entry. */
const DETAILS = [
  ["/api/v1/orders", "orderId", "/desk/orders/"],
  ["/api/v1/shipments", "shipmentId", "/desk/shipments/"],
  ["/api/v1/shipments?status=Delivered", "trackingNumber", "/track/"],
  ["/api/v1/shipments?status=InTransit", "trackingNumber", "/track/"],
  ["/api/v1/purchase-orders", "purchaseOrderId", "/desk/purchases/"],
  ["/api/v1/vendors", "vendorId", "/desk/vendors/"],
  ["/api/v1/pricing/promotions", "promotionId", "/desk/promotions/"],
  ["/api/v1/products", "productId", "/products/"],
] as const;
const PAGES = [
  ...["/desk/prices", "/desk/warehouses", "/desk/return-terms", "/desk/reviews", "/desk/news"],
  ...["/desk/shipments?tab=waiting", "/desk/vendors?tab=payouts", "/desk/counts", "/by-picture"],
];

test("no page of one thing is closed to anybody, by day or by night", async ({ page }) => {
  test.setTimeout((DETAILS.length + PAGES.length) * PAGE_MS);
  await signIn(page, "admin");
  const headers = await tokenOf(page, "admin");
  let found: string[] = [];
  const look = async () => {
    found = [];
    for (const [list, id, path] of DETAILS) {
      const { items } = await (await page.request.get(list, { headers })).json();
      if (items[0]) found.push(`${path}${items[0][id]}`);
    }
    return found.length;
  };
  // In a house that has just begun nothing was delivered yet.
  await expect.poll(look).toBeGreaterThanOrEqual(DETAILS.length - 1);
  for (const path of [...found, ...PAGES]) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.locator("main :is(h1, h2)").first()).toBeVisible();
      await expect(page.locator("main .skeleton")).toHaveCount(0);
      await isAccessible(page);
    });
  }
});

test("what opens on a page of the administration is open to anybody", async ({ page }) => {
  await signIn(page, "admin");
  for (const [path, button] of [
    ["/admin", "Add somebody"],
    ["/admin/stores", "Open a store"],
    ["/admin/clients", "New client"],
  ] as const) {
    await page.goto(path);
    await page.getByRole("button", { name: button }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await isAccessible(page);
  }
});
