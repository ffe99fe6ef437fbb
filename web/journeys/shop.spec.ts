import {
  BERLIN,
  delivers,
  goesToPayment,
  inCart,
  orderNumber,
  orderOf,
  pays,
  putsInCart,
  ships,
  tellsWhereTo,
} from "./buying";
import { expect, isAccessible, signIn, test, tokenOf } from "./house";

test.use({ alive: false });

test("a guest finds goods, uses a coupon, is declined, pays otherwise", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Goods" })).toBeVisible();
  await isAccessible(page);
  await page.getByLabel("Find goods").fill("frame");
  await expect(page.getByRole("option", { name: "Frame bag" })).toBeVisible();
  await page.getByLabel("Find goods").press("Enter");
  await page.getByRole("link", { name: /Frame bag/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Frame bag" })).toBeVisible();
  await isAccessible(page);
  await page.getByRole("button", { name: "Put in the cart" }).click();
  await inCart(page, 1).click();
  await page.getByLabel("Coupon").fill("WELCOME10");
  await page.getByRole("button", { name: "Use it" }).click();
  await page.getByText("Why this amount").click();
  await expect(page.getByText("Welcome: ten per cent off")).toBeVisible();
  await isAccessible(page);

  await tellsWhereTo(page);
  await isAccessible(page);
  await pays(page, "Test card that is declined");
  await expect(page.getByText("The bank declined the card.")).toBeVisible();
  await isAccessible(page);
  await pays(page);
  await orderNumber(page);
  await isAccessible(page);
});

test("a network that is lost while paying makes no second order", async ({ page, context }) => {
  await putsInCart(page, "CK-BAG-01");
  await tellsWhereTo(page);
  await context.setOffline(true);
  await pays(page);
  await expect(page.getByRole("alert").first()).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: /^Pay/ }).click();
  const number = await orderNumber(page);
  const headers = await tokenOf(page, "office");
  const found = await page.request.get(`/api/v1/orders?limit=20`, { headers });
  const { items } = (await found.json()) as { items: { orderNumber: string; email: string }[] };
  const mine = items.filter(({ email }) => email === BERLIN["E-mail"]);
  expect(mine.filter((order) => order.orderNumber === number)).toHaveLength(1);
});

test("a customer buys, follows the order, gets its papers, sends one back", async ({ page }) => {
  await signIn(page, "amelie");
  await putsInCart(page, "CK-BAG-01");
  await page.goto("/checkout");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Amelie Brandt");
  await expect(page.getByRole("radio", { name: /Sanderstraße 8/ })).toBeChecked();
  await isAccessible(page);
  await goesToPayment(page);
  await pays(page);
  const number = await orderNumber(page);
  await page.getByRole("link", { name: "My orders" }).last().click();
  await expect(page.getByRole("heading", { name: `Order ${number}` })).toBeVisible();
  await expect(page.getByText("Paid and confirmed")).toBeVisible();
  const orderId = String((await orderOf(page, number)).orderId);
  const parcel = await ships(page, orderId);
  await expect(page.getByText("Handed to Nordpaket")).toBeVisible();
  await delivers(page, parcel);
  await expect(page.getByRole("heading", { name: "Return goods" })).toBeVisible();
  await isAccessible(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: /Download the receipt “Delivery”/ }).click();
  expect((await saved).suggestedFilename()).toBe(`${number}-delivered.pdf`);

  await page.getByLabel("Frame bag").fill("1");
  await page.getByLabel("Reason").fill("too small");
  await page.getByRole("button", { name: "Ask for a return" }).click();
  await expect(page.getByText("Requested", { exact: true })).toBeVisible();
  await isAccessible(page);
});

test("an order that has not left is cancelled by its buyer", async ({ page }) => {
  await signIn(page, "amelie");
  await putsInCart(page, "CK-TYR-04");
  await page.goto("/checkout");
  await goesToPayment(page);
  await pays(page);
  await orderNumber(page);
  await page.getByRole("link", { name: "My orders" }).last().click();
  await page.getByRole("button", { name: "Cancel the order" }).click();
  const asked = page.getByRole("dialog");
  await isAccessible(page);
  await asked.getByRole("button", { name: "Cancel the order" }).click();
  await expect(page.getByText("Cancelled", { exact: true }).first()).toBeVisible();
});

test("who comes on a phone sees the goods and the cart", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await putsInCart(page, "CK-BAG-01");
  for (const path of ["/", "/products/CK-BAG-01", "/cart", "/checkout", "/track"]) {
    await page.goto(path);
    await expect(page.locator("main h1")).toBeVisible();
    await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, path).toBeLessThanOrEqual(390);
    await isAccessible(page);
  }
});
