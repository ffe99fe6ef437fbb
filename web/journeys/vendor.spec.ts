import { readFileSync } from "node:fs";
import { expect, isAccessible, signIn, test, tokenOf } from "./house";

const PAGES = ["/vendor", "/vendor/orders", "/vendor/products", "/vendor/statement"];

for (const path of PAGES) {
  test(`${path} is closed to nobody`, async ({ page }) => {
    await signIn(page, "vendor");
    await page.goto(path);
    await expect(page.locator("main h1").first()).toBeVisible();
    await expect(page.locator("main .skeleton")).toHaveCount(0);
    await isAccessible(page);
  });
}

test("what is sold is owed, and is paid", async ({ page }) => {
  await signIn(page, "vendor");
  await expect(page).toHaveURL(/\/vendor$/);
  await expect(page.getByRole("heading", { name: "Alto Brewing Tools" })).toBeVisible();
  await expect(page.getByText("9.5% of Grinding")).toBeVisible();
  const payouts = page.getByRole("table", { name: "Payouts" });
  await expect(payouts.getByText("Paid", { exact: true }).first()).toBeVisible({ timeout: 45_000 });
  await page.getByRole("link", { name: "Statement" }).first().click();
  const entries = page.getByRole("table", { name: "Statement" });
  await expect(entries.getByRole("cell", { name: "Sale" }).first()).toBeVisible();
});

test("stock that a vendor tells is the shop's stock at the vendor's place", async ({ page }) => {
  await signIn(page, "vendor");
  await page.goto("/vendor/products");
  await page.getByRole("button", { name: "Update stock CK-BRW-02" }).click();
  await page.getByLabel("Quantity").fill("17");
  await isAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Update stock" }).click();
  await expect(page.getByText("Stock updated")).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: "CK-BRW-02" });
  await expect(row.getByRole("cell", { name: "17", exact: true })).toBeVisible();
  const headers = await tokenOf(page, "office");
  const onHand = async () => {
    const path = "/api/v1/inventory/stock?sku=CK-BRW-02&warehouseId=alto";
    const { items } = (await (await page.request.get(path, { headers })).json()) as {
      items: { quantityOnHand: number }[];
    };
    return items[0]?.quantityOnHand;
  };
  await expect.poll(onHand).toBe(17);
});

test("a vendor sees which goods are sold for it", async ({ page }) => {
  await signIn(page, "vendor");
  await page.goto("/vendor/products");
  const sold = page.getByRole("table", { name: "Sold for you" });
  const row = sold.getByRole("row").filter({ hasText: "CK-GRD-01" });
  await expect(row).toContainText("Grinding");
  await isAccessible(page);
});

test("stock comes from a file, which is looked at before it counts", async ({ page }) => {
  await signIn(page, "vendor");
  await page.goto("/vendor/products");
  await page.getByRole("button", { name: "Import CSV" }).click();
  await page.getByLabel("Choose a file, or drop it here").setInputFiles({
    name: "stock.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("sku,quantity\nCK-BRW-03,23\nCK-BRW-04,many\nCK-BAG-01,5"),
  });
  await expect(page.getByText("Quantity: many?")).toBeVisible();
  await expect(page.getByText("You supply no CK-BAG-01.")).toBeVisible();
  await isAccessible(page);
  await page.getByRole("button", { name: "Import 1 row" }).click();
  await expect(page.getByRole("cell", { name: "imported" })).toBeVisible();
  await page.getByRole("button", { name: "Close" }).last().click();
  const row = page.getByRole("row").filter({ hasText: "CK-BRW-03" });
  await expect(row.getByRole("cell", { name: "23", exact: true })).toBeVisible();
});

test("the statement's file has all entries", async ({ page }) => {
  await signIn(page, "vendor");
  await page.goto("/vendor/statement");
  await expect(page.getByRole("cell", { name: "Sale" }).first()).toBeVisible({ timeout: 30_000 });
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const file = await coming;
  const [head, ...lines] = readFileSync(await file.path(), "utf8")
    .trim()
    .split(/\r?\n/);
  expect(head).toContain("bookedAt,entry,orderId");
  const sold = lines.filter((line) => line.includes(",CommissionAccrued,"));
  expect(sold.length).toBeGreaterThan(0);
  for (const line of sold) expect(line).toMatch(/,\d+\.\d\d,\d+\.\d\d,\d+\.\d\d,EUR$/);
});

test("a statement that is printed begins below its title, and goes on overleaf", async ({
  page,
}) => {
  await signIn(page, "vendor");
  await page.goto("/vendor/statement");
  await expect(page.getByRole("cell", { name: "Sale" }).first()).toBeVisible({ timeout: 30_000 });
  await page.emulateMedia({ media: "print" });
  const list = page.locator(".card", { has: page.getByRole("table", { name: "Statement" }) });
  await expect(list).toHaveCSS("break-inside", "auto");
  await expect(list.getByRole("row").last()).toHaveCSS("break-inside", "avoid");
});

test("a vendor has no other room", async ({ page }) => {
  await signIn(page, "vendor");
  await page.goto("/desk");
  await expect(page.getByRole("table", { name: "Orders" })).toHaveCount(0);
});
