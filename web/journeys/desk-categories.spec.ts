import { expect, isAccessible, signIn, test, undoes } from "./house";

test.use({ alive: false });

test("a category is added in several languages, moved, removed and put back", async ({ page }) => {
  await signIn(page, "office");
  await page.getByRole("link", { name: "Categories", exact: true }).click();
  await expect(page.getByRole("table", { name: "Categories" })).toBeVisible();
  await isAccessible(page);
  await page.getByRole("button", { name: "Add a category", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Bells");
  await dialog.getByLabel("Deutsch").fill("Klingeln");
  await dialog.getByLabel("Français").fill("Sonnettes");
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row").filter({ hasText: "Klingeln · Sonnettes" });
  await expect(row).toBeVisible();

  const above = "Bicycle";
  await page.getByRole("button", { name: "Edit Bells" }).click();
  await dialog.getByLabel("Name", { exact: true }).fill("Bells and horns");
  await dialog.getByLabel("Below").selectOption({ label: above });
  await dialog.getByLabel("Français").fill("");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row).toBeHidden();
  const moved = page.getByRole("row").filter({ hasText: "Bells and horns" });
  await expect(moved).toContainText("Klingeln");
  await page.getByRole("button", { name: `Edit ${above}`, exact: true }).click();
  const choices = dialog.getByLabel("Below").locator("option");
  await expect(choices.filter({ hasText: "Bells and horns" })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Cancel" }).click();

  await expect(page.getByRole("button", { name: `Remove ${above}`, exact: true })).toBeDisabled();
  await page.getByRole("button", { name: "Remove Bells and horns" }).click();
  await expect(moved).toBeHidden();
  await undoes(page, "Bells and horns removed");
  await expect(moved).toContainText("Klingeln");
});

test("a collection is made by a rule, and its members stand in it", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/desk/categories?tab=collections");
  await page.getByRole("button", { name: "Add a collection" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Small presents");
  await dialog.getByLabel("Price from (EUR)").fill("30");
  await dialog.getByLabel("Price up to (EUR)").fill("20");
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("the lower one first");
  await dialog.getByLabel("Price from (EUR)").fill("");
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Small presents" }).click();
  await expect(page.getByText("up to €20.00", { exact: true })).toBeVisible();
  const members = page.getByRole("table", { name: "Products in it" });
  await expect(members.getByRole("row").filter({ hasText: "CK-TYR-04" })).toBeVisible();
  await expect(members.getByRole("row").filter({ hasText: "CK-BAG-01" })).toHaveCount(0);
  await isAccessible(page);
  await page.getByRole("button", { name: "Edit" }).click();
  await dialog.getByLabel("Attributes").fill("colour = of nothing");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("No product fits the rule")).toBeVisible();
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(page).toHaveURL(/tab=collections/);
  await undoes(page, "Small presents removed");
  await expect(page.getByRole("row").filter({ hasText: "Small presents" })).toBeVisible();
});
