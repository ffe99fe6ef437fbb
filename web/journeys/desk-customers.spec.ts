import { expect, isAccessible, signIn, test, undoes } from "./house";

test.use({ alive: false });

test("staff keeps a customer's address that was told on the telephone, changes and removes it", async ({
  page,
}) => {
  await signIn(page, "store");
  await page.goto("/desk/customers/c-tobias");
  await page.getByRole("button", { name: "Add an address" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Street and number").fill("Told Street 7");
  await dialog.getByLabel("City").fill("Leipzig");
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  const kept = page.getByRole("listitem").filter({ hasText: "Told Street 7" });
  await expect(kept).toContainText("Leipzig");
  await page.getByRole("button", { name: "Edit Told Street 7" }).click();
  await dialog.getByLabel("Postal code").fill("04109");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(kept).toContainText("04109 Leipzig");
  await isAccessible(page);
  await page.getByRole("button", { name: "Remove Told Street 7" }).click();
  await expect(kept).toBeHidden();
  await undoes(page, "Address removed");
  await expect(kept).toContainText("04109 Leipzig");
});
