import type { Page } from "@playwright/test";
import { asks, BERLIN, offers, WAREHOUSE } from "./buying";
import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

/** An order of three pieces, paid for, that waits to leave; its number. */
async function ordered(page: Page, name: string): Promise<string> {
  const sku = await offers(page, name, 1500, 9);
  const order = await asks(page, "office", "POST", "/api/v1/orders", {
    storeId: "berlin",
    email: "guest@example.org",
    items: [{ sku, quantity: 3 }],
    shippingAddress: {
      street: BERLIN["Street and number"],
      city: "Berlin",
      zipCode: "10115",
      country: "DE",
    },
    paymentToken: "tok_ok",
  });
  const path = `/api/v1/consignments?orderId=${order.orderId}`;
  await expect
    .poll(async () => ((await asks(page, "warehouse", "GET", path)).items as unknown[]).length)
    .toBe(1);
  return String(order.orderId);
}

test("a part of an order leaves, is late, arrives; the rest waits", async ({ page }) => {
  await signIn(page, "warehouse");
  const orderId = await ordered(page, "A shipped bell");
  await page.goto("/desk/shipments?tab=waiting");
  await isAccessible(page);
  await page.getByRole("row").filter({ hasText: "3 × A shipped bell" }).getByRole("button").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^A shipped bell/).fill("2");
  await dialog.getByLabel("Carrier").fill("Nordpaket");
  await dialog.getByLabel("Expected").fill("2026-01-02T10:00");
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Make a shipment" }).click();
  await expect(page.getByText("Ready", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("The promised day is over.")).toBeVisible();
  await isAccessible(page);

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.locator("html")).toHaveCSS("color-scheme", "light");
  const slip = page.getByRole("table", { name: "Packing slip" });
  await expect(slip).toContainText("A shipped bell");
  await expect(page.getByRole("navigation", { name: "Pages" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  const number = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.getByRole("button", { name: "Dispatch" }).click();
  await dialog.getByRole("button", { name: "Dispatch" }).click();
  await expect(page.getByText("On its way").first()).toBeVisible();
  await page.getByRole("button", { name: "With the courier" }).click();
  await dialog.getByLabel("City").fill("Berlin");
  await dialog.getByRole("button", { name: "With the courier" }).click();
  await expect(page.getByText("Berlin", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Dispatch receipt as PDF" })).toBeVisible();

  await page.goto("/desk/shipments");
  await page.getByLabel("Tracking number").fill(number.slice(0, 6).toLowerCase());
  await expect(page).toHaveURL(new RegExp(`trackingNumber=${number.slice(0, 6)}`));
  await page.getByRole("button", { name: /Late$/ }).click();
  await expect(page).toHaveURL(/late=yes/);
  const row = page.getByRole("row").filter({ hasText: number });
  await expect(row.getByText(/late$/)).toBeVisible();
  await isAccessible(page);
  await row.getByRole("link", { name: number }).click();
  await page.getByRole("button", { name: "It arrived" }).click();
  await dialog.getByRole("button", { name: "It arrived" }).click();
  await expect(page.getByRole("button", { name: "Delivery receipt as PDF" })).toBeVisible();

  await page.goto(`/desk/orders/${orderId}`);
  await expect(page.getByRole("link", { name: number })).toBeVisible();
  await page.getByRole("button", { name: "Make a shipment" }).click();
  await expect(dialog.getByLabel(/^A shipped bell/)).toHaveValue("1");
});

test("many are told at once, and keys and the palette lead there", async ({ page }) => {
  await signIn(page, "warehouse");
  for (const n of [1, 2]) {
    const home = { street: "Hafen 1", city: "Leipzig", zipCode: "04103", country: "DE" };
    await asks(page, "warehouse", "POST", "/api/v1/shipments", {
      origin: home,
      destination: home,
      warehouseId: WAREHOUSE,
      trackingNumber: `MANY-${n}`,
    });
  }
  await page.keyboard.press("g");
  await page.keyboard.press("f");
  await expect(page).toHaveURL(/\/desk\/shipments$/);
  await page.getByLabel("Tracking number").fill("MANY-");
  await expect(page.getByText("That is all 2.")).toBeVisible();
  await page.getByLabel("Select all shown").check();
  await page.getByRole("button", { name: "Dispatch 2" }).click();
  await page.getByRole("dialog").getByLabel("Carrier").fill("Elbe Express");
  await page.getByRole("dialog").getByRole("button", { name: "Dispatch 2" }).click();
  await expect(page.getByText("2 shipments brought up to date")).toBeVisible();
  await expect(page.getByRole("cell", { name: "On its way" })).toHaveCount(2);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  expect((await saved).suggestedFilename()).toBe("shipments.csv");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Go to, do, find" })).toBeVisible();
  await page.keyboard.type("MANY-2");
  await page.getByRole("option", { name: /MANY-2/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "MANY-2" })).toBeVisible();
  await expect(page.getByText("Elbe Express", { exact: true })).toBeVisible();
});
