import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

test("an article is taxed as another class, at the table and at the product", async ({ page }) => {
  const wrong: string[] = [];
  page.on("console", (said) => said.type() === "error" && wrong.push(said.text()));
  await signIn(page, "office");
  await page.goto("/desk/rates");
  const taxes = page.getByRole("tabpanel", { name: "Taxes" });
  await expect(taxes.getByRole("button", { name: "Add a row" })).toBeVisible();
  await page.getByRole("tab", { name: "Tax provider" }).click();
  await expect(page.getByRole("heading", { name: "Tax provider" })).toBeVisible();
  expect(wrong).toEqual([]);

  await page.getByRole("tab", { name: "Taxes" }).click();
  await expect(taxes.getByLabel("The catalogue's own prices include the tax")).toBeChecked();
  const rows = taxes.getByRole("group");
  const count = await rows.count();
  await taxes.getByRole("button", { name: "Add a row" }).click();
  const row = rows.nth(count);
  await row.getByLabel("Country").fill("de");
  await row.getByLabel("Tax class").fill("repair");
  await row.getByLabel("Name of the tax").fill("VAT");
  await row.getByLabel("Rate in percent").fill("7");
  await taxes.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Table saved")).toBeVisible();

  await page.getByRole("tab", { name: "Tax classes" }).click();
  const goods = page.getByRole("row").filter({ hasText: "CK-TYR-04" });
  await expect(goods).toContainText("standard");
  await isAccessible(page);
  await goods.getByRole("button", { name: "Edit CK-TYR-04" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Tax class").selectOption("repair");
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(goods).toContainText("repair");
  await page.getByRole("search").getByLabel("Tax class").selectOption("repair");
  await expect(page.getByRole("row")).toHaveCount(2);
  await goods.getByRole("link").click();
  await page.getByRole("tab", { name: "Prices" }).click();
  await expect(page.getByRole("heading", { name: "How it is taxed" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Tax classes" })).toContainText("repair");
  await isAccessible(page);

  await page.goto("/desk/rates");
  await expect(taxes.getByRole("status")).toHaveText(
    "No tax is charged in Portugal on goods of the class repair: it has no row there.",
  );
  await isAccessible(page);
});
