import type { Page } from "@playwright/test";
import { asks, BERLIN, delivers, offers, ships } from "./buying";
import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

/** Two pieces that came to somebody without an account; the order's number. */
async function bought(page: Page, sku: string): Promise<string> {
  const { orderId } = await asks(page, "office", "POST", "/api/v1/orders", {
    storeId: "berlin",
    email: "guest@example.org",
    items: [{ sku, quantity: 2 }],
    shippingAddress: {
      street: BERLIN["Street and number"],
      city: BERLIN.City,
      zipCode: BERLIN["Postal code"],
      country: "DE",
    },
    paymentToken: "tok_ok",
  });
  await delivers(page, await ships(page, String(orderId)));
  const order = await asks(page, "office", "GET", `/api/v1/orders/${orderId}`);
  return String(order.orderNumber);
}

test("a guest claims one, sends one back, and staff see both", async ({ page }) => {
  const sku = await offers(page, "A guests lamp", 1900, 4);
  const number = await bought(page, sku);
  await page.goto("/track");
  await page.getByRole("link", { name: "Return or complain" }).first().click();
  await page.getByLabel("Order number").fill(number.toLowerCase());
  await page.getByLabel("E-mail address of the order").fill("eve@example.org");
  const goods = page.getByRole("combobox", { name: "Which goods?" });
  await goods.fill("guests lamp");
  await page.getByRole("option", { name: /A guests lamp/ }).click();
  await page.getByLabel("Reason").fill("too bright");
  await isAccessible(page);
  const send = page.getByRole("button", { name: "Send" });
  await send.click();
  await expect(page.getByText("We know no such order under this address")).toBeVisible();
  await page.getByLabel("E-mail address of the order").fill("guest@example.org");
  await send.click();
  await expect(page.getByText("We have your wish")).toBeVisible();
  await isAccessible(page);

  await page.goto(`/return?order=${number}`);
  await page.getByLabel("E-mail address of the order").fill("guest@example.org");
  await goods.fill(sku);
  await page
    .getByRole("option", { name: new RegExp(sku) })
    .first()
    .click();
  await page.getByLabel("What do you want for it?").selectOption("claimRefund");
  await page.getByLabel("What was wrong?").selectOption("damaged");
  await send.click();
  await expect(page.getByText("We have your wish")).toBeVisible();

  await signIn(page, "office");
  await page.goto("/desk/returns");
  const ours = page.getByRole("row").filter({ hasText: "1 × A guests lamp" });
  await expect(ours.filter({ hasText: "Claim" })).toHaveCount(1);
  await expect(ours.filter({ hasText: "Return" })).toHaveCount(1);
});
