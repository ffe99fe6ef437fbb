import { asks, inCart, WAREHOUSE } from "./buying";
import { expect, isAccessible, test, tokenOf } from "./house";

test.use({ alive: false });

test("a typing error is forgiven, and the page says so", async ({ page }) => {
  await page.goto("/");
  const field = page.getByRole("combobox", { name: "Find goods" });
  await field.fill("grindr");
  await field.press("Enter");
  await expect(page).toHaveURL(/\?q=grindr/);
  await expect(page.getByRole("link", { name: /Hand grinder/ })).toBeVisible();
  await isAccessible(page);
});

test("what narrows the list stands in the address, and can be taken away again", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: /^Bicycle/ }).click();
  await page.getByRole("button", { name: /^Bags/ }).click();
  await expect(page).toHaveURL(/filter=category%3Abags/);
  await expect(page.getByRole("heading", { name: "Bags" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "5 products" })).toBeVisible();
  await page.getByLabel("From").fill("100");
  await page.getByRole("button", { name: "Take these prices" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 products" })).toBeVisible();
  await page.getByLabel("Sort by").selectOption("price");
  await page.reload();
  await expect(page.locator(".tile .name")).toHaveText(["Frame bag", "Pannier pair"]);
  await isAccessible(page);
  await page.getByRole("button", { name: "Without “from 100”" }).click();
  await expect(page.getByRole("status").filter({ hasText: "5 products" })).toBeVisible();
});

test("where nothing fits, the page helps on", async ({ page }) => {
  await page.goto("/?q=xylophone&filter=category:bags");
  await expect(page.getByRole("heading", { name: /Nothing found/ })).toBeVisible();
  await isAccessible(page);
  await page.getByRole("button", { name: "Take the filters away" }).click();
  await expect(page).toHaveURL(/\/\?q=xylophone$/);
  await page.getByRole("link", { name: "To all goods" }).click();
  await expect(page.getByRole("status").filter({ hasText: /\d+ products/ })).toBeVisible();
});

test("a picture finds what looks like it, and a letter is no picture", async ({ page }) => {
  await page.goto("/");
  const picture = await page.locator(".monogram").screenshot();
  const headers = await tokenOf(page, "office");
  const kept = await page.request.post("/api/v1/products/CK-BAG-05/images", {
    headers: { ...headers, "content-type": "application/octet-stream" },
    data: picture,
  });
  expect(kept.status()).toBe(201);
  await page.getByRole("link", { name: "Search by picture" }).click();
  const chooser = page.getByLabel("Choose a picture").locator("input");
  const found = page.getByRole("link", { name: /Courier backpack/ });
  // The engine reads what is new from time to time.
  await expect(async () => {
    await chooser.setInputFiles({ name: "it.png", mimeType: "image/png", buffer: picture });
    await expect(found).toBeVisible({ timeout: 2000 });
  }).toPass();
  const shown = page.getByRole("img", { name: "Your picture" });
  expect(await shown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  await isAccessible(page);
  const letter = { name: "it.png", mimeType: "image/png", buffer: Buffer.from("Dear sirs") };
  await chooser.setInputFiles(letter);
  await expect(page.getByText("This file is no picture that we can read.")).toBeVisible();
  await expect(shown).toHaveCount(0);
});

test("a variant is chosen by its options, and has an address", async ({ page }) => {
  const productId = `JERSEY-${Date.now()}`;
  const product = { name: "Wool jersey", unitPrice: 8900, currency: "EUR", category: "riding" };
  const path = `/api/v1/products/${productId}`;
  await asks(page, "office", "POST", "/api/v1/products", {
    ...product,
    productId,
    sku: `${productId}-S`,
    options: { size: "S" },
  });
  await asks(page, "office", "POST", `${path}/variants`, {
    variantId: `${productId}-L`,
    sku: `${productId}-L`,
    unitPrice: 9900,
    options: { size: "L" },
  });
  await page.goto(`/products/${productId}`);
  await expect(page.getByText("€89.00").first()).toBeVisible();
  await page.getByRole("radio", { name: "L Sold out at the moment" }).check();
  await expect(page.getByText("€99.00").first()).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`sku=${productId}-L`));
  await expect(page.getByRole("button", { name: "Sold out at the moment" })).toBeDisabled();
  await isAccessible(page);
  const lines = [{ sku: `${productId}-L`, quantity: 3 }];
  await asks(page, "office", "POST", "/api/v1/inventory/receipts", {
    warehouseId: WAREHOUSE,
    lines,
  });
  await page.reload();
  await page.getByRole("button", { name: "Put in the cart" }).click();
  await inCart(page, 1).click();
  await page.getByRole("link", { name: "Wool jersey · L" }).click();
  await expect(page.getByRole("radio", { name: "L", exact: true })).toBeChecked();
});

test("what somebody looks at is told, so that recommendations learn", async ({ page }) => {
  const told = page.waitForResponse((answer) => answer.url().endsWith("/recommendations/views"));
  await page.goto("/products/CK-GRD-01");
  const { status } = await (await told).json();
  expect(status).toBe("accepted");
});

test("a product's picture is looked at closely, by keys too", async ({ page }) => {
  await page.goto("/products/CK-BRW-01");
  const picture = page.getByRole("button", { name: /^Enlarge the picture/ });
  await picture.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Still larger" }).press("Enter");
  await expect(dialog.getByRole("button", { name: "Still larger" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await isAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(picture).toBeFocused();
});
