import {
  asks,
  delivers,
  offers,
  orderNumber,
  orderOf,
  pays,
  putsInCart,
  ships,
  tellsWhereTo,
} from "./buying";
import { expect, signIn, test } from "./house";

// No demo: nobody but staff is told what happens in the business.
test.use({ alive: false });

test("a guest sees without a reload what goods cost now, and that they are gone", async ({
  page,
}) => {
  const sku = await offers(page, "Live lamp", 2500, 3);
  await page.goto(`/products/${sku}`);
  await expect(page.getByRole("button", { name: "Put in the cart" })).toBeEnabled();
  await expect(page.getByText("€25.00").first()).toBeVisible();
  await asks(page, "office", "POST", `/api/v1/products/${sku}/prices`, {
    unitPrice: 1900,
  });
  await expect(page.getByText("€19.00").first()).toBeVisible();
  await asks(page, "office", "PUT", `/api/v1/products/${sku}`, {
    name: "Lamp of another name",
    category: "tools",
  });
  await expect(page.getByRole("heading", { name: "Lamp of another name" })).toBeVisible();
  await asks(page, "warehouse", "POST", "/api/v1/inventory/adjustments", {
    warehouseId: "leipzig",
    sku,
    change: -3,
    reason: "damaged",
  });
  await expect(page.getByRole("button", { name: "Put in the cart" })).toBeHidden();
});

test("a customer's order moves on the screen as the warehouse works", async ({ page }) => {
  await signIn(page, "amelie");
  const sku = await offers(page, "Live bell", 1500, 3);
  await page.goto(`/products/${sku}`);
  await page.getByRole("button", { name: "Put in the cart" }).click();
  await expect(page.getByRole("link", { name: "1 piece in the cart" })).toBeVisible();
  await page.goto("/checkout");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await pays(page);
  const { orderId } = await orderOf(page, await orderNumber(page));
  await page.goto(`/my/orders/${orderId}`);
  await expect(page.getByText("Confirmed").first()).toBeVisible();
  const parcel = await ships(page, String(orderId));
  await expect(page.getByText(parcel.trackingNumber)).toBeVisible();
  await delivers(page, parcel);
  await expect(page.getByText("Delivered").first()).toBeVisible();
});

test("who follows a parcel sees it arrive, also without an account", async ({ page }) => {
  const sku = await offers(page, "Live saddle", 4500, 3);
  await putsInCart(page, sku);
  await tellsWhereTo(page);
  await pays(page);
  const { orderId } = await orderOf(page, await orderNumber(page));
  const parcel = await ships(page, String(orderId));
  await page.goto(`/track/${parcel.trackingNumber}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // Always one of the steps; now what has happened, too.
  const delivered = page.getByText("Delivered", { exact: true });
  await expect(delivered).toHaveCount(1);
  await delivers(page, parcel);
  await expect(delivered).toHaveCount(3);
});
