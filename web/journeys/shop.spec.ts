import type { Page } from "@playwright/test";
import { expect, isAccessible, signIn, test, tokenOf } from "./house";

async function putsInCart(page: Page, product: string): Promise<void> {
  await page.goto(`/products/${product}`);
  await page.getByRole("button", { name: "Put in the cart" }).click();
  await expect(page.getByText("In your cart")).toBeVisible();
}

async function tellsWhereTo(page: Page): Promise<void> {
  await page.goto("/checkout");
  await page.getByLabel("E-mail").fill("guest@example.org");
  await page.getByLabel("Name", { exact: true }).fill("Gus Guest");
  await page.getByLabel("Street and number").fill("Main Street 1");
  await page.getByLabel("Postal code").fill("10115");
  await page.getByLabel("City").fill("Berlin");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await expect(page.getByText("We keep your goods for you")).toBeVisible();
}

async function pays(page: Page, card = "Test card that is accepted"): Promise<void> {
  await page.getByLabel("Card").selectOption({ label: card });
  await page.getByRole("button", { name: /^Pay/ }).click();
}

test("a guest finds goods, uses a coupon, is declined, pays otherwise", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Goods" })).toBeVisible();
  await isAccessible(page);
  await page.getByLabel("Find goods").fill("frame");
  await expect(page.getByRole("link", { name: /Frame bag/ })).toBeVisible();
  await page.getByRole("link", { name: /Frame bag/ }).click();
  await isAccessible(page);
  await page.getByRole("button", { name: "Put in the cart" }).click();
  await page.getByRole("link", { name: "1 piece in the cart" }).click();
  await page.getByLabel("Coupon").fill("WELCOME10");
  await page.getByRole("button", { name: "Use it" }).click();
  await page.getByText("Why this amount").click();
  await expect(page.getByText("Welcome: ten per cent off")).toBeVisible();
  await isAccessible(page);

  await tellsWhereTo(page);
  await isAccessible(page);
  await pays(page, "Test card that is declined");
  await expect(page.getByText("The payment was declined")).toBeVisible();
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await pays(page);
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
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
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
});

test("a customer buys, follows the order, and sends one piece back", async ({ page }) => {
  await signIn(page, "amelie");
  await putsInCart(page, "CK-BAG-01");
  await tellsWhereTo(page);
  await pays(page);
  await page.getByRole("link", { name: "My orders" }).last().click();
  await expect(page.getByText("Frame bag")).toBeVisible();
  await isAccessible(page);
  const orderId = page.url().split("/").at(-1) ?? "";
  // The demo's carriers bring it.
  await expect(page.getByRole("heading", { name: "Return goods" })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByLabel("Frame bag").fill("1");
  await page.getByLabel("Reason").fill("too small");
  await page.getByRole("button", { name: "Ask for a return" }).click();
  await expect(page.getByText("Return asked for")).toBeVisible();

  const office = await tokenOf(page, "office");
  const asked = await page.request.get(`/api/v1/orders/${orderId}/returns`, { headers: office });
  const { items } = (await asked.json()) as { items: { status: string; orderId: string }[] };
  expect(items.map(({ orderId }) => orderId)).toEqual([orderId]);
});

test("who comes on a phone sees the goods and the cart", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await putsInCart(page, "CK-BAG-01");
  await page.goto("/cart");
  await expect(page.getByText("Frame bag")).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  await isAccessible(page);
});
