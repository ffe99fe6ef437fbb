import type { Page } from "@playwright/test";
import {
  asks,
  fillsIn,
  goesToPayment,
  offers,
  orderNumber,
  orderOf,
  pays,
  putsInCart,
  ships,
  WAREHOUSE,
} from "./buying";
import { expect, isAccessible, signIn, test, tokenOf } from "./house";

test.use({ alive: false });
test.slow();

/** Two were swapped at once, and one came for them: one is open. */
async function owes(page: Page, orderId: string, sku: string): Promise<void> {
  await ships(page, orderId);
  const path = `/api/v1/orders/${orderId}/returns`;
  const lines = [{ sku, quantity: 2 }];
  await asks(page, "office", "POST", path, { lines, exchange: lines });
  const { items } = await asks(page, "office", "GET", path);
  const [back] = items as { returnId: string }[];
  const one = `${path}/${back?.returnId}`;
  await asks(page, "office", "POST", `${one}/authorise`, { send: "at_once" });
  const came = { sku, quantity: 1, disposition: "restock", warehouseId: WAREHOUSE };
  await asks(page, "office", "POST", `${one}/receive`, { lines: [came] });
}

test("a customer pays what is open for an exchange, with another card after one that was declined", async ({
  page,
}) => {
  const sku = await offers(page, "Swapped bell", 1500, 8);
  const headers = await tokenOf(page, "amelie");
  const placed = await page.request.post("/api/v1/orders", {
    headers,
    data: {
      userId: "c-amelie",
      storeId: "berlin",
      items: [{ sku, quantity: 2 }],
      shippingAddressId: "c-amelie.home",
      paymentToken: "tok_ok",
    },
  });
  const { orderId } = (await placed.json()) as { orderId: string };
  await owes(page, orderId, sku);
  await signIn(page, "amelie");
  await page.goto(`/my/orders/${orderId}`);
  await expect(page.getByText("Not all came that was to pay")).toContainText("€15.00");
  await isAccessible(page);
  await pays(page, "Test card that is declined");
  await expect(page.getByText("Try another card.")).toBeVisible();
  await isAccessible(page);
  await pays(page);
  await expect(page.getByText("Paid for what came instead")).toBeVisible();
  await expect(page.getByText("Not all came that was to pay")).toHaveCount(0);
});

test("a guest sees what is open, and the office notes that it was paid", async ({ page }) => {
  const sku = await offers(page, "Guest bell", 1500, 8);
  await putsInCart(page, sku, 2);
  await fillsIn(page);
  await goesToPayment(page);
  await pays(page);
  const number = await orderNumber(page);
  const orderId = String((await orderOf(page, number)).orderId);
  await owes(page, orderId, sku);
  await page.getByRole("link", { name: "Follow the order" }).click();
  await expect(page.getByText("Not all came that was to pay")).toContainText("€15.00");
  await isAccessible(page);
  await pays(page, "Test card that is declined");
  await expect(page.getByText("Try another card.")).toBeVisible();
  const url = page.url();

  await signIn(page, "office");
  await page.goto(`/desk/orders/${orderId}`);
  await expect(page.getByText("Still to be paid for the replacement")).toBeVisible();
  await expect(page.getByText("To be paid", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "It was paid another way" }).click();
  const asked = page.getByRole("dialog", { name: "Was it paid another way?" });
  await asked.getByLabel("How it was paid").fill("In cash, at the counter");
  await isAccessible(page);
  await asked.getByRole("button", { name: "It was paid another way" }).click();
  await expect(page.getByText("Paid another way: In cash, at the counter")).toBeVisible();
  await expect(page.getByText("Paid for the replacement")).toBeVisible();
  await expect(page.getByText("Settled", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "It was paid another way" })).toHaveCount(0);
  await isAccessible(page);

  await page.goto(url);
  await expect(page.getByText("Paid for what came instead")).toBeVisible();
  await expect(page.getByText("In cash, at the counter")).toBeVisible();
});
