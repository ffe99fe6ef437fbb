import { expect, isAccessible, signIn, test, tokenOf } from "./house";

test("the office sees an order move without a reload", async ({ page }) => {
  await signIn(page, "office");
  await expect(page.getByRole("heading", { name: "Orders", level: 1 })).toBeVisible();
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await isAccessible(page);

  const headers = await tokenOf(page, "amelie");
  const placed = await page.request.post("/api/v1/orders", {
    headers,
    data: {
      userId: "c-amelie",
      storeId: "berlin",
      items: [{ sku: "CK-TYR-04", quantity: 1 }],
      shippingAddressId: "c-amelie.home",
      paymentToken: "tok_ok",
    },
  });
  expect(placed.ok(), await placed.text()).toBe(true);
  const { orderId, orderNumber } = (await placed.json()) as Record<string, string>;
  const row = page.getByRole("row").filter({ hasText: orderNumber });
  await expect(row).toBeVisible();
  await row.getByRole("link", { name: orderNumber }).click();

  await expect(page).toHaveURL(new RegExp(`/desk/orders/${orderId}$`));
  await expect(page.getByRole("heading", { name: orderNumber })).toBeVisible();
  await expect(page.getByText("Order confirmed")).toBeVisible();
  await isAccessible(page);
  // The demo's carriers bring it; nobody reloads.
  await expect(page.getByText("Delivered").first()).toBeVisible({ timeout: 45_000 });
});
