import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

test("a warehouse is counted by hand and from a file, compared, and the books are corrected", async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, "warehouse");
  await page.getByRole("link", { name: "Stock counts" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Stock counts" })).toBeVisible();
  await expect(page.getByText("Nothing has been counted yet")).toBeVisible();
  await page.getByLabel("Warehouse").selectOption({ index: 1 });
  await page.getByLabel("Reason").fill("yearly count");
  await isAccessible(page);
  await page.getByRole("button", { name: "Begin" }).click();
  const fields = page.getByRole("spinbutton", { name: /^Counted of/ });
  await expect(fields.first()).toBeVisible();
  await isAccessible(page);
  await expect(page.getByRole("button", { name: "Compare with the books" })).toBeDisabled();

  const first = page.getByRole("row").nth(1);
  const book = Number((await first.getByRole("cell").nth(1).innerText()).replace(/\D/g, ""));
  await fields.first().fill(String(book + 3));
  await fields.first().press("Enter");
  await expect(fields.nth(1)).toBeFocused();
  await expect(page.getByText("All is recorded")).toBeVisible();
  await page.reload();
  await expect(fields.first(), "a phone may fall asleep").toHaveValue(String(book + 3));

  const device = await browser.newContext({ baseURL });
  const other = await device.newPage();
  await signIn(other, "office");
  await other.goto("/desk/counts");
  const inHand = other.getByRole("row").filter({ hasText: "Being counted" });
  await expect(inHand).toContainText("yearly count");
  await isAccessible(other);
  await inHand.getByRole("link").click();
  const theirs = other.getByRole("spinbutton", { name: /^Counted of/ });
  await expect(theirs.first(), "another device takes it up").toHaveValue(String(book + 3));
  await device.close();

  await page.getByRole("button", { name: "Counts from a file" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Choose a file").setInputFiles({
    name: "count.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("sku,quantity,bin\nCK-TYR-04,7,Z-9\nCK-BAG-01,many,\n"),
  });
  await expect(dialog.getByText("Counted: many")).toBeVisible();
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Import 1 row" }).click();
  await dialog.getByRole("button", { name: "Close" }).first().click();
  await page.getByRole("button", { name: "Add what is not listed" }).click();
  await dialog.getByLabel("SKU").fill("ck-bag-01");
  await dialog.getByLabel("Counted").fill("2");
  await dialog.getByLabel("Bin").fill("Z-10");
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();

  await page.getByRole("button", { name: "Compare with the books" }).click();
  const found = page.getByRole("table", { name: "Compare with the books" });
  await expect(found.getByRole("row")).toHaveCount(4);
  await expect(found.getByText("+3", { exact: true })).toBeVisible();
  await expect(found.getByRole("row").filter({ hasText: "Z-9" })).toContainText("+7");
  await isAccessible(page);
  await page.getByRole("button", { name: "Count CK-BAG-01 Z-10 again" }).click();
  await page.getByRole("button", { name: "Compare with the books" }).click();
  await page.getByRole("button", { name: "Correct 2 places" }).click();
  await dialog.getByRole("button", { name: "Correct 2 places" }).click();
  await expect(page.locator(".toast")).toContainText("2 places corrected");
  await expect(page.getByText("Applied", { exact: true })).toBeVisible();
  await expect(page.getByRole("table", { name: "What was found" })).toContainText("CK-TYR-04");
  await isAccessible(page);
  await page.goto("/desk/stock?tab=movements&sku=CK-TYR-04");
  await expect(page.getByText("yearly count").first()).toBeVisible();
});

test("whoever counts blind on a phone sees no books, and nothing is wider than it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "warehouse");
  await page.goto("/desk/counts");
  await page.getByLabel("Warehouse").selectOption({ index: 1 });
  await page.getByLabel(/Count blind/).check();
  await page.getByRole("button", { name: "Begin" }).click();
  const fields = page.getByRole("spinbutton", { name: /^Counted of/ });
  await fields.first().fill("0");
  await expect(page.getByText("Books", { exact: true })).toHaveCount(0);
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await wide()).toBeLessThanOrEqual(390);
  await page.getByRole("button", { name: "Compare with the books" }).click();
  await expect(page.getByRole("table", { name: "Compare with the books" })).toBeVisible();
  expect(await wide()).toBeLessThanOrEqual(390);
  await isAccessible(page);
  await page.getByRole("button", { name: "Discard the count" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Discard the count" }).click();
  await expect(page.getByText("Discarded", { exact: true })).toBeVisible();
  expect(await wide()).toBeLessThanOrEqual(390);
  await isAccessible(page);
});
