import { asks } from "./buying";
import { expect, isAccessible, signIn, test, tokenOf } from "./house";

test("a promotion shows what a cart would cost before it is saved", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/desk/promotions/new");
  await page.getByLabel("Name").fill("Spring on two wheels");
  await page.getByLabel("Percent", { exact: true }).fill("25");
  const saved = page.locator(".saved");
  await expect(saved).toBeVisible();
  const quarter = await saved.textContent();
  await page.getByLabel("Percent", { exact: true }).fill("50");
  await expect(saved).not.toHaveText(quarter ?? "");
  await expect(page.getByText("Spring on two wheels").first()).toBeVisible();
  await isAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  const asked = page.getByRole("dialog", { name: "This runs for every cart from now on" });
  await isAccessible(page);
  await asked.getByRole("button", { name: "Save and let it run" }).click();
  await expect(page.getByText("Promotion saved")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Spring on two wheels" })).toBeVisible();
  await page.getByLabel("Code").fill("SPRING");
  await page.getByRole("button", { name: "Issue coupon" }).click();
  await expect(page.getByRole("cell", { name: "SPRING" })).toBeVisible();
  await isAccessible(page);
  await page.getByRole("link", { name: "Promotions" }).first().click();
  await expect(page.getByRole("row").filter({ hasText: "50% off" })).toBeVisible();
});

test("a promotion of next year is planned, and one of last year is over", async ({ page }) => {
  const reward = { kind: "percent", rate: 10_000 };
  const day = (years: number) => new Date(Date.now() + years * 365 * 86_400_000).toISOString();
  for (const [name, conditions] of [
    ["Of next year", { startsAt: day(1) }],
    ["Of last year", { startsAt: day(-2), endsAt: day(-1) }],
  ] as const) {
    await asks(page, "office", "POST", "/api/v1/pricing/promotions", { name, reward, conditions });
  }
  await signIn(page, "office");
  await page.goto("/desk/promotions");
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  await expect(row("Of next year")).toContainText("Planned");
  await expect(row("Of last year")).toContainText("Over");
  await page.getByLabel("Status").selectOption({ label: "Stopped" });
  await expect(row("Of next year")).toBeHidden();
  await page.getByLabel("Status").selectOption({ label: "Not stopped" });
  await expect(row("Of next year")).toBeVisible();
  await row("Of next year").getByRole("link").click();
  await expect(page.getByText("Planned", { exact: true })).toBeVisible();
  await isAccessible(page);
});

test("goods come back, and the refund follows by itself", async ({ page }) => {
  test.slow();
  await signIn(page, "office");
  const headers = await tokenOf(page, "office");
  const placed = await page.request.post("/api/v1/orders", {
    headers: await tokenOf(page, "amelie"),
    data: {
      userId: "c-amelie",
      storeId: "berlin",
      items: [{ sku: "CK-TYR-04", quantity: 2 }],
      shippingAddressId: "c-amelie.home",
      paymentToken: "tok_ok",
    },
  });
  const { orderId } = (await placed.json()) as { orderId: string };
  await page.goto(`/desk/orders/${orderId}`);
  await expect(page.getByText("Delivered").first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Take something back" }).click();
  await page.getByLabel("Reason").fill("one too many");
  await isAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Take something back" }).click();
  await expect(page.getByText("Requested", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Let it come" }).click();
  await page.getByRole("button", { name: "It came" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "It came" }).click();
  await expect(page.getByText("Refunded", { exact: true }).first()).toBeVisible();
  await page.goto("/desk/returns");
  // Others in the house send patch kits back, too.
  await expect(page.getByRole("row").filter({ hasText: "1 × Patch kit" }).first()).toBeVisible();
  await isAccessible(page);
  const payments = await page.request.get(`/api/v1/payments?orderId=${orderId}`, { headers });
  const { items } = (await payments.json()) as { items: { refundedAmount: number }[] };
  expect(items[0]?.refundedAmount).toBeGreaterThan(0);
});

test("a price list is opened, filled, and put right again", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/desk/prices");
  await page.getByRole("button", { name: "Open price list" }).first().click();
  await page.getByLabel("Name").fill("Good customers");
  await page.getByLabel("Tier").fill("gold");
  await expect(page.getByLabel("Prices include tax")).toBeChecked(); // as the catalog's do
  await page.getByRole("dialog").getByRole("button", { name: "Open price list" }).click();
  await expect(page.getByRole("heading", { name: "Good customers" })).toBeVisible();
  await page.getByRole("combobox", { name: "SKU" }).click();
  await page.getByRole("option", { name: /CK-BAG-01/ }).click();
  await page.getByLabel("Price (EUR)").fill("99,00");
  await page.getByRole("button", { name: "Set price" }).click();
  const row = page.getByRole("row").filter({ hasText: "CK-BAG-01" });
  await expect(row).toContainText("€99.00");
  await isAccessible(page);
  await row.getByRole("button", { name: "Remove CK-BAG-01" }).click();
  await expect(row).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toContainText("€99.00");
});
