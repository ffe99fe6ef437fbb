import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

test("how the business writes is set, and what makes no sense is told", async ({ page }) => {
  await signIn(page, "office");
  await page.getByRole("link", { name: "Message settings" }).click();
  await expect(page.getByText(/Messages come from .+; answers go to/)).toBeVisible();
  await isAccessible(page);
  await page.getByLabel("Language").selectOption("pt");
  await page.getByLabel("What staff must know goes to").fill("night@crank.example");
  await page.getByLabel("Where parcels are tracked").fill("https://parcels.example/all");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/It begins with https/)).toBeVisible();
  await isAccessible(page);
  const right = "https://parcels.example/{tracking_number}";
  await page.getByLabel("Where parcels are tracked").fill(right);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Settings saved")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Where parcels are tracked")).toHaveValue(right);
  await expect(page.getByLabel("Language")).toHaveValue("pt");
  await expect(page.getByLabel("What staff must know goes to")).toHaveValue("night@crank.example");
});

test("an address that wants no news is written down, found, and taken back", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/desk/messages?tab=unsubscribed");
  await page.getByRole("button", { name: "Send no news to an address" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail address").fill("Quiet@example.org");
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row").filter({ hasText: "quiet@example.org" });
  await expect(row).toBeVisible();
  await isAccessible(page);
  await page.getByLabel("Find a whole address").fill("loud@example.org");
  await expect(page.getByText("Nothing matches these filters")).toBeVisible();
  await page.getByLabel("Find a whole address").fill("quiet@example.org");
  await row.getByRole("button", { name: "Wants news again" }).click();
  await expect(row).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(row).toBeVisible();
});
