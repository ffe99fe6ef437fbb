import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

test("a warehouse opens, a lot comes in, and a part of it is set aside", async ({ page }) => {
  await signIn(page, "office");
  await page.getByRole("link", { name: "Warehouses" }).click();
  await page.getByRole("button", { name: "Open a warehouse" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Hamburg harbour");
  await dialog.getByLabel("Country").selectOption("DE");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("a street and a city");
  await dialog.getByLabel("Street and number").fill("Kai 7");
  await dialog.getByLabel("City").fill("Hamburg");
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  const opened = page.getByRole("row").filter({ hasText: "Hamburg harbour" });
  await expect(opened.getByText("Hamburg, Germany")).toBeVisible();
  await isAccessible(page);
  await opened.getByRole("link", { name: "Its stock" }).click();
  await page.getByRole("tab", { name: "Where exactly" }).click();

  await page.getByRole("button", { name: "Receive goods" }).click();
  await dialog.getByLabel("SKU").fill("ck-tyr-04");
  await dialog.getByLabel("Quantity").fill("12");
  await dialog.getByLabel("Bin").fill("H-1");
  await dialog.getByLabel("Lot").fill("L-77");
  await dialog.getByLabel("Expires").fill("2020-02-03");
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  const lot = page.getByRole("row").filter({ hasText: "L-77" });
  await expect(lot.getByText("Expired")).toBeVisible();
  await expect(lot.getByRole("cell", { name: "12", exact: true })).toBeVisible();
  await lot.getByRole("button", { name: "Change the condition of CK-TYR-04" }).click();
  await dialog.getByLabel("Quantity").fill("5");
  await dialog.getByLabel("It is now").selectOption("damaged");
  await dialog.getByRole("button", { name: "Save" }).click();
  const damaged = lot.filter({ hasText: "Damaged" });
  await expect(damaged.getByRole("cell", { name: "5", exact: true })).toBeVisible();
  // The offer does not wait for axe.
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(damaged).toHaveCount(0);
  await expect(lot.getByRole("cell", { name: "12", exact: true })).toBeVisible();
  await isAccessible(page);
});
