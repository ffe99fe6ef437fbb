import { expect, isAccessible, signIn, test } from "./house";

const PAGES = [
  ...["/tower", "/tower/map", "/tower/map?show=shipments", "/tower/events"],
  ...["/desk/rates", "/desk/rates?tab=classes", "/desk/rates?tab=freight"],
  ...[
    "/admin",
    "/admin/stores",
    "/admin/carriers",
    "/admin/clients",
    "/admin/tiers",
    "/admin/audit",
  ],
];

for (const path of PAGES) {
  test(`${path} is closed to nobody`, async ({ page }) => {
    await signIn(page, "admin");
    await page.goto(path);
    await expect(page.locator("main h1").first()).toBeVisible();
    await expect(page.locator("main .skeleton")).toHaveCount(0);
    await isAccessible(page);
  });
}

test("a client's secret is shown once", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/admin/clients");
  await page.getByRole("button", { name: "New client" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Shop system");
  await page.getByRole("dialog").getByLabel("Allowed").fill("orders:read");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This is shown once and kept nowhere.")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("cell", { name: "Shop system" })).toBeVisible();
});

test("a customer is found by name, and gets the prices of a tier", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/admin/tiers");
  await page.getByRole("button", { name: "Set a tier" }).first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "Save" })).toBeDisabled();
  await dialog.getByRole("combobox", { name: "Customer" }).fill("Mir");
  await dialog.getByRole("option", { name: /Miriam Adler/ }).click();
  await dialog.getByLabel("Tier").fill("gold");
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row").filter({ hasText: "Miriam Adler" });
  await expect(row).toContainText("gold");
  await row.getByRole("button", { name: "Remove Miriam Adler" }).click();
  await expect(row).not.toContainText("gold");
});
