import { asks, BERLIN, offers, orderOf } from "./buying";
import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

/** So many days from now, as a field of dates has it. */
function day(later: number): string {
  const then = new Date();
  then.setDate(then.getDate() + later);
  return then.toLocaleDateString("sv");
}

test("staff takes an order at the counter, for who has no account, at the price that was told", async ({
  page,
}) => {
  await offers(page, "Counter bell", 1500, 5);
  await signIn(page, "store");
  await page.goto("/desk");
  await page.getByRole("link", { name: "New order" }).click();
  await expect(page.getByRole("heading", { name: "New order", level: 1 })).toBeVisible();
  await isAccessible(page);
  await expect(page.getByRole("button", { name: "Place the order" })).toBeDisabled();
  await page.getByLabel("Article").fill("Counter bell");
  await page.getByRole("option", { name: /Counter bell/ }).click();
  await expect(page.getByText("5 available")).toBeVisible();
  await page.getByLabel("Quantity").fill("2");
  await page.getByLabel("Name", { exact: true }).fill(BERLIN.Name);
  await page.getByLabel("Email", { exact: true }).fill(BERLIN["E-mail"]);
  for (const label of ["Street and number", "Postal code", "City"] as const) {
    await page.getByLabel(label, { exact: true }).fill(BERLIN[label]);
  }
  const total = page.locator(".bill .total");
  await expect(total).toContainText("€34.90");
  await page.getByLabel("Way of sending").selectOption({ label: "Express, €12.90" });
  await expect(total).toContainText("€42.90");
  await page.getByLabel("Coupon").fill("NOSUCH");
  await expect(page.getByText("This coupon takes nothing off this order.")).toBeVisible();
  await page.getByLabel("Coupon").fill("");
  await expect(page.getByText("This coupon takes nothing off this order.")).toBeHidden();
  await isAccessible(page);
  await page.getByRole("button", { name: "Place the order" }).dblclick();
  const heading = page.getByRole("heading", { name: /^Order /, level: 1 });
  await expect(heading).toBeVisible();
  await expect(total).toContainText("€42.90");
  const number = ((await heading.textContent()) ?? "").replace("Order ", "").trim();
  await expect.poll(async () => (await orderOf(page, number)).status).toBe("Reserved");
});

test("orders are narrowed to the days on which they were placed", async ({ page }) => {
  const sku = await offers(page, "Dated bell", 1500, 5);
  const name = `Dated ${Date.now()}`;
  await asks(page, "office", "POST", "/api/v1/orders", {
    storeId: "berlin",
    email: "guest@example.org",
    customerName: name,
    items: [{ sku, quantity: 1 }],
    shippingAddress: {
      street: BERLIN["Street and number"],
      city: BERLIN.City,
      zipCode: BERLIN["Postal code"],
      country: "DE",
    },
  });
  await signIn(page, "store");
  await page.goto("/desk");
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toHaveCount(1);
  await page.getByLabel("Placed from").fill(day(1));
  await expect(row).toHaveCount(0);
  await page.getByLabel("Placed from").fill(day(-1));
  await expect(row).toHaveCount(1);
  await page.getByLabel("Placed until").fill(day(-1));
  await expect(row).toHaveCount(0);
  await page.getByLabel("Placed until").fill(day(0));
  await expect(row).toHaveCount(1);
});

test("staff takes an order for a customer on the telephone, to an address the house knows", async ({
  page,
}) => {
  await offers(page, "Telephone bell", 1500, 5);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "store");
  await page.goto("/desk/customers/c-amelie");
  await page.getByRole("link", { name: "New order" }).click();
  await expect(page.getByLabel("Customer")).toHaveValue(/Amelie/);
  await expect(page.getByLabel("Address", { exact: true })).not.toHaveValue("");
  await expect(page.getByLabel("Street and number")).toBeHidden();
  await page.getByLabel("Article").fill("Telephone bell");
  await page.getByRole("option", { name: /Telephone bell/ }).click();
  await expect(page.locator(".bill .total")).toBeVisible();
  await isAccessible(page);
  await page.getByRole("button", { name: "Place the order" }).click();
  await expect(page.getByRole("heading", { name: /^Order /, level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: /Amelie/ })).toBeVisible();
});
