import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

test("an occasion is put in one's own words, and goes back to the standard ones", async ({
  page,
}) => {
  await signIn(page, "office");
  await page.getByRole("link", { name: "Wording" }).click();
  await page.getByLabel("Language").selectOption("de");
  await expect(page).toHaveURL(/language=de/);
  await page.getByLabel("Language").selectOption("en");
  const row = page.getByRole("row").filter({ hasText: "Order delivered" });
  await expect(row.getByText("Standard", { exact: true })).toBeVisible();
  await isAccessible(page);
  await row.getByRole("button", { name: "Edit Order delivered" }).click();
  const dialog = page.getByRole("dialog");
  const preview = dialog.getByRole("region", { name: "With samples, as it stands" });
  await expect(preview.locator(".letter")).toBeVisible();
  await dialog.getByLabel("Subject").fill("It is there: {order_nmuber}");
  await expect(dialog.getByText("{order_nmuber} ?")).toBeVisible();
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert").last()).toContainText("order_nmuber");
  await dialog.getByLabel("Subject").fill("It is there: {order_number}");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row.getByText("It is there: {order_number}")).toBeVisible();
  await expect(row.getByText("Yours", { exact: true })).toBeVisible();
  await row.getByRole("button", { name: "Write no more on this occasion" }).click();
  await expect(row.getByText("No", { exact: true })).toBeVisible();
  await row.getByRole("button", { name: "Edit Order delivered" }).click();
  await expect(preview.getByText(/It is there: \w+/)).toBeVisible();
  await dialog.getByRole("button", { name: "Back to the standard wording" }).click();
  await expect(row.getByText("Standard", { exact: true })).toBeVisible();
});
