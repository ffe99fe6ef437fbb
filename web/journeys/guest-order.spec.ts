import {
  fillsIn,
  goesToPayment,
  offers,
  orderNumber,
  orderOf,
  pays,
  putsInCart,
  ships,
} from "./buying";
import { expect, isAccessible, test } from "./house";

test.use({ alive: false });

test("who bought without an account follows the order, and nobody else does", async ({ page }) => {
  const sku = await offers(page, "Guest bell", 1500, 5);
  await putsInCart(page, sku);
  await fillsIn(page);
  await goesToPayment(page);
  await pays(page);
  const number = await orderNumber(page);
  await page.getByRole("link", { name: "Follow the order" }).click();
  await expect(page.getByRole("heading", { name: `Order ${number}` })).toBeVisible();
  await expect(page.getByText("Guest bell")).toBeVisible();
  await expect(page.getByText("Nothing has left yet.")).toBeVisible();
  expect(page.url(), "no address in it").not.toContain("guest@");
  await isAccessible(page);
  const { trackingNumber } = await ships(page, String((await orderOf(page, number)).orderId));
  await expect(page.getByText(trackingNumber)).toBeVisible();
  await page.getByRole("link", { name: "Track this parcel" }).click();
  await expect(page.getByRole("heading", { name: `Parcel ${trackingNumber}` })).toBeVisible();

  await page.evaluate(() => sessionStorage.clear());
  await page.goto("/order");
  await isAccessible(page);
  await page.getByLabel("Order number").fill(number);
  await page.getByLabel("E-mail address of the order").fill("eve@example.org");
  await page.getByRole("button", { name: "Show the order" }).click();
  await expect(page.getByText("We know no such order under this address")).toBeVisible();
});
