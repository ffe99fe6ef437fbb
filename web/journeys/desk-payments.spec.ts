import type { Page } from "@playwright/test";
import { asks, BERLIN, offers, orderOf, ships } from "./buying";
import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

/** An order for 19.90 that has left, paid with this card. */
async function sent(page: Page, name: string, paymentToken: string): Promise<string> {
  const sku = await offers(page, name, 1500, 5);
  const order = await asks(page, "office", "POST", "/api/v1/orders", {
    storeId: "berlin",
    email: "guest@example.org",
    items: [{ sku, quantity: 1 }],
    shippingAddress: {
      street: BERLIN["Street and number"],
      city: BERLIN.City,
      zipCode: BERLIN["Postal code"],
      country: "DE",
    },
    paymentToken,
  });
  await ships(page, String(order.orderId));
  await expect
    .poll(async () => (await orderOf(page, String(order.orderNumber))).status)
    .toBe("Shipped");
  return String(order.orderId);
}

test("a part of what was paid goes back out of goodwill, never more than was taken", async ({
  page,
}) => {
  const orderId = await sent(page, "Goodwill bell", "tok_ok");
  await signIn(page, "office");
  await page.goto(`/desk/orders/${orderId}`);
  await page.getByRole("button", { name: "Refund", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Refund" });
  await expect(dialog.getByText("At most €19.90")).toBeVisible();
  await isAccessible(page);
  const amount = dialog.getByLabel("Amount (EUR)");
  const refund = dialog.getByRole("button", { name: "Refund" });
  await amount.fill("much");
  await refund.click();
  await expect(dialog.getByRole("alert")).toContainText("Type an amount");
  await amount.fill("19.91");
  await refund.click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await amount.fill("5");
  await dialog.getByLabel("Reason").fill("Came late");
  await refund.click();
  await expect(dialog).toBeHidden();
  const payment = page.locator(".facts", { hasText: "Refunded" });
  await expect(payment.getByText("€5.00")).toBeVisible();
  await isAccessible(page);

  await signIn(page, "support");
  await page.goto(`/desk/orders/${orderId}`);
  await expect(payment.getByText("€5.00")).toBeVisible();
  await expect(page.getByRole("button", { name: "Refund", exact: true })).toBeHidden();
});

test("money that could not be taken for goods that left is asked for once more", async ({
  page,
}) => {
  const orderId = await sent(page, "Unpaid bell", "tok_capture_fail");
  await signIn(page, "office");
  await page.goto(`/desk/orders/${orderId}`);
  await page.getByRole("button", { name: "Take €19.90 once more" }).click();
  await expect(page.getByText("It is asked for once more")).toBeVisible();
  await isAccessible(page);
  const failures = `/api/v1/payments/failures?orderId=${orderId}`;
  await expect
    .poll(async () => ((await asks(page, "office", "GET", failures)).items as unknown[]).length)
    .toBe(2);
});
