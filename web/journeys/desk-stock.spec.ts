import {
  asks,
  offers,
  orderNumber,
  orderOf,
  pays,
  putsInCart,
  ships,
  tellsWhereTo,
  WAREHOUSE,
} from "./buying";
import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

/** What one step of the slider is while it spans an hour. */
const STEP_MS = 15_000;

test("the slider goes back to what lay there before, by keys and by pointer", async ({ page }) => {
  const sku = await offers(page, "Brass lamp", 3900, 5);
  const moved = await asks(page, "office", "GET", `/api/v1/inventory/movements?sku=${sku}`);
  const [receipt] = moved.items as { at: string }[];
  const received = Date.parse(receipt?.at ?? "");
  // The second movement is later by more than the log can confuse; the browser's clock is set so
  // that one step of the slider falls between the two.
  await expect.poll(() => Date.now()).toBeGreaterThan(received + 1000);
  await asks(page, "office", "POST", "/api/v1/inventory/receipts", {
    warehouseId: WAREHOUSE,
    lines: [{ sku, quantity: 4 }],
  });
  await signIn(page, "office");
  await page.clock.setFixedTime(received + 500 + STEP_MS);
  await page.goto(`/desk/stock?sku=${sku}`);
  const levels = page.getByRole("table", { name: "Levels" });
  const row = levels.getByRole("row").filter({ hasText: sku });
  const slider = page.getByRole("slider", { name: "As of" });
  const told = page.locator(".as-of output");
  await expect(row.getByRole("cell", { name: "9", exact: true }).first()).toBeVisible();
  await expect(slider).toHaveAttribute("aria-valuetext", "now");

  await page.getByRole("button", { name: "1 hour" }).click();
  await slider.press("ArrowLeft");
  await expect(page).toHaveURL(/asOf=/);
  await expect(row.getByRole("cell")).toContainText([sku, "Leipzig", "5", "+4", "9"]);
  await expect(told).not.toHaveText("now");
  await expect(slider).toHaveAttribute("aria-valuetext", await told.innerText());
  await isAccessible(page);

  // The past is what it was, whatever happens now.
  await asks(page, "office", "POST", "/api/v1/inventory/receipts", {
    warehouseId: WAREHOUSE,
    lines: [{ sku, quantity: 1 }],
  });
  await expect(row.getByRole("cell")).toContainText([sku, "Leipzig", "5", "+5", "10"]);
  await page.reload();
  await expect(row.getByRole("cell")).toContainText([sku, "Leipzig", "5", "+5", "10"]);
  await expect(slider).toHaveValue("239");

  await slider.press("End");
  await expect(told).toHaveText("now");
  await expect(page).not.toHaveURL(/asOf=/);
  await expect(row.getByRole("cell", { name: "10", exact: true }).first()).toBeVisible();

  const box = await slider.boundingBox();
  if (!box) throw new Error("the slider is not on the screen");
  await page.mouse.click(box.x + 2, box.y + box.height / 2);
  await expect(row.getByRole("cell")).toContainText([sku, "Leipzig", "0", "+10", "10"]);
  await page.getByRole("button", { name: "Back to now" }).click();
  await expect(slider).toHaveValue("240");
  await expect(page).not.toHaveURL(/asOf=/);

  // Who goes to the page anew comes to what is now, and so does the slider.
  await slider.press("PageDown");
  await expect(page).toHaveURL(/asOf=/);
  await page
    .getByRole("navigation", { name: "Pages" })
    .getByRole("link", { name: "Stock", exact: true })
    .click();
  await expect(told).toHaveText("now");
  await expect(slider).toHaveValue("240");
});

test("what is low is shown alone, and is gone from there when more has come", async ({ page }) => {
  const sku = await offers(page, "Brass hook", 900, 2);
  const path = `/api/v1/inventory/items/${sku}@${WAREHOUSE}`;
  await asks(page, "office", "PUT", path, { reorderPoint: 3 });
  await signIn(page, "office");
  await page.goto("/desk/stock");
  await page.getByRole("checkbox", { name: "Only what is low" }).check();
  await expect(page).toHaveURL(/low=yes/);
  const badges = page.getByRole("table", { name: "Levels" }).getByText("Low", { exact: true });
  const rows = page.getByRole("table", { name: "Levels" }).getByRole("row");
  await page.getByLabel("SKU").fill(sku);
  await expect(rows.filter({ hasText: sku })).toBeVisible();
  await expect(badges).toHaveCount(1);
  await isAccessible(page);
  await asks(page, "office", "POST", "/api/v1/inventory/receipts", {
    warehouseId: WAREHOUSE,
    lines: [{ sku, quantity: 4 }],
  });
  await expect(rows.filter({ hasText: sku })).toBeHidden();
  await page.getByRole("checkbox", { name: "Only what is low" }).uncheck();
  await expect(rows.filter({ hasText: sku })).toContainText("6");
});

test("whom the goods on the shelf are promised to is told until they leave", async ({ page }) => {
  const sku = await offers(page, "Brass bracket", 1200, 3);
  await putsInCart(page, sku, 2);
  await tellsWhereTo(page);
  await pays(page);
  const number = await orderNumber(page);
  await signIn(page, "office");
  await page.goto(`/desk/stock/${sku}`);
  const row = page.getByRole("table", { name: "Promised to" }).getByRole("row").filter({
    hasText: number,
  });
  await expect(row.getByRole("cell").last()).toHaveText("0");
  await expect(row).toContainText("2");
  await isAccessible(page);
  await ships(page, String((await orderOf(page, number)).orderId));
  await expect(page.getByText("Promised to no order")).toBeVisible();
});
