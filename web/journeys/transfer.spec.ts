import {
  asks,
  BERLIN,
  fillsIn,
  goesToPayment,
  offers,
  orderNumber,
  orderOf,
  putsInCart,
} from "./buying";
import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

test("a guest pays by transfer: is told the account, and gets it back when it is cancelled", async ({
  page,
  browser,
}) => {
  const sku = await offers(page, "Bank bell", 1500, 5);
  await putsInCart(page, sku);
  await fillsIn(page);
  await goesToPayment(page);
  await page.getByRole("radio", { name: "By bank transfer" }).check();
  await isAccessible(page);
  await page.getByRole("button", { name: "Buy for €19.90" }).click();
  const number = await orderNumber(page);
  const how = page.locator(".card", { hasText: "Please transfer the money" }).last();
  await expect(how).toContainText("DE89 3704 0044 0532 0130 00");
  await expect(how).toContainText("€19.90");
  await expect(how).toContainText("To be here by");
  await isAccessible(page);
  await expect(how).toContainText(number);
  const { orderId } = await orderOf(page, number);
  const letters = await asks(page, "office", "GET", `/api/v1/notifications?orderId=${orderId}`);
  expect(JSON.stringify(letters)).toContain(number);
  await page.getByRole("link", { name: "Follow the order" }).click();
  await expect(page.getByText("DE89 3704 0044 0532 0130 00")).toBeVisible();
  await isAccessible(page);

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, "office");
  await desk.goto(`/desk/orders/${orderId}`);
  await expect(desk.getByText("Waits for the money from outside")).toBeVisible();
  await desk.getByRole("button", { name: "Note the money" }).click();
  await isAccessible(desk);
  const noting = desk.getByRole("dialog", { name: "Note the money" });
  await noting.getByLabel("What the statement says").fill(`Gus Guest ${number}`);
  await noting.getByRole("button", { name: "Note the money" }).click();
  await expect(desk.getByText("Waits for the money from outside")).toBeHidden();
  await expect.poll(async () => (await orderOf(page, number)).status).toBe("Confirmed");
  // The buyer's page is told so.
  await expect(page.getByText("DE89 3704 0044 0532 0130 00")).toBeHidden();

  // It is cancelled after all: the money is owed until somebody notes that it was sent.
  const cancelled = `/api/v1/orders/${orderId}/cancel`;
  await asks(page, "office", "POST", cancelled, { reason: "Sold out" });
  await expect(page.getByText("€19.90 will be sent to you by transfer.")).toBeVisible();
  await isAccessible(page);
  await expect(desk.getByText("€19.90 is to be sent back by transfer.")).toBeVisible();
  await isAccessible(desk);
  await desk.goto("/desk/refunds");
  const owed = desk.getByRole("row", { name: number });
  await expect(owed).toContainText("€19.90");
  await isAccessible(desk);
  await owed.getByRole("button", { name: "Note as sent" }).click();
  const sending = desk.getByRole("dialog");
  await isAccessible(desk);
  await sending.getByRole("button", { name: "Note as sent" }).click();
  await expect(desk.getByText("No refunds to send")).toBeVisible();
  await expect(page.getByText("€19.90 has been sent to you by transfer.")).toBeVisible();
});

test("money that comes when the order is long cancelled is noted, and is to be sent back", async ({
  page,
}) => {
  const sku = await offers(page, "Late bell", 1500, 5);
  const { orderId } = await asks(page, "office", "POST", "/api/v1/orders", {
    storeId: "berlin",
    email: "guest@example.org",
    items: [{ sku, quantity: 1 }],
    shippingAddress: {
      street: BERLIN["Street and number"],
      city: BERLIN.City,
      zipCode: BERLIN["Postal code"],
      country: "DE",
    },
    paymentMethod: "external",
  });
  await signIn(page, "office");
  await page.goto(`/desk/orders/${orderId}`);
  await expect(page.getByText("Waits for the money from outside")).toBeVisible();
  await asks(page, "office", "POST", `/api/v1/orders/${orderId}/cancel`, { reason: "Too late" });
  await page.getByRole("button", { name: "The money came all the same" }).click();
  const noting = page.getByRole("dialog", { name: "The money came all the same" });
  await isAccessible(page);
  await noting.getByRole("button", { name: "Note the money" }).click();
  await expect(page.getByText("€19.90 is to be sent back by transfer.")).toBeVisible();
  await expect(page.getByRole("button", { name: "The money came all the same" })).toBeHidden();
});
