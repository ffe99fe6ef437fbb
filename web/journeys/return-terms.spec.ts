import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

test("the office sets a store's return terms and sees what they mean", async ({ page }) => {
  await signIn(page, "office");
  await page.getByRole("link", { name: "Return terms" }).click();
  await page.getByLabel("Store").selectOption("lisbon");
  await expect(page).toHaveURL(/store=lisbon/);
  await expect(page.getByText("the usual ones hold")).toBeVisible();
  await page.getByLabel("Days to send back").fill("14");
  await page.getByLabel("Who pays the way back").selectOption("customer");
  await page.getByLabel("What is kept for it, in EUR").fill("4,90");
  const restocking = page.getByLabel("What is kept for restocking, in percent");
  await restocking.fill("120");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toContainText("not between 0 and 100");
  await restocking.fill("5");
  await expect(page.getByText("€90.10 back")).toBeVisible();
  await isAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Terms set")).toBeVisible();
  await page.reload();
  await expect(page.getByText("the usual ones hold")).toHaveCount(0);
  await expect(page.getByLabel("Days to send back")).toHaveValue("14");
  await expect(restocking).toHaveValue("5");
  await isAccessible(page);
});
