import { expect, isAccessible, signIn, test, undoes } from "./house";

test.use({ alive: false });

test("words are made to mean the same, and the shop finds by them", async ({ page }) => {
  await signIn(page, "office");
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await expect(page.getByRole("tab", { name: "Synonyms" })).toBeVisible();
  await isAccessible(page);
  await page.getByRole("button", { name: "Add synonyms" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Words that mean the same").fill("Ringaling, ringaling");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Two different words");
  await isAccessible(page);
  await dialog.getByLabel("Words that mean the same").fill("Ringaling, backpack");
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row").filter({ hasText: "ringaling · backpack" });
  await expect(row).toBeVisible();
  const found = () => page.request.get("/api/v1/search?q=ringaling").then((one) => one.json());
  await expect.poll(async () => (await found()).total).toBeGreaterThan(0);

  await page.getByRole("button", { name: "Edit ringaling, backpack" }).click();
  await dialog.getByLabel("Words that mean the same").fill("ringaling\nbackpack\nrucksack");
  await dialog.getByRole("button", { name: "Save" }).click();
  const longer = page.getByRole("row").filter({ hasText: "ringaling · backpack · rucksack" });
  await expect(longer).toBeVisible();
  await page.getByRole("button", { name: "Remove ringaling, backpack, rucksack" }).click();
  await expect(longer).toBeHidden();
  await undoes(page, "each stands for itself again");
  await expect(longer).toBeVisible();
});

test("a filter of the shop is named in a language, and forgotten again", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/desk/search?tab=labels");
  await page.getByLabel("Language").selectOption("fr");
  const row = page.getByRole("row").filter({ hasText: "Category" });
  await expect(row).toContainText(/0 of \d+ named/);
  await isAccessible(page);
  await row.getByRole("button", { name: "Edit Category" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Filter").fill("Rayon");
  await dialog.getByLabel("Bags").fill("Sacoches");
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("Rayon");
  await expect(row).toContainText(/1 of \d+ named/);
  await row.getByRole("button", { name: "Call Category as the catalogue does" }).click();
  await expect(row).toContainText(/0 of \d+ named/);
  await undoes(page, "is called as the catalogue has it");
  await expect(row).toContainText(/1 of \d+ named/);
});
