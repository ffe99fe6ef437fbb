import { expect, isAccessible, signIn, test } from "./house";

const PAGES = [
  ...["/tower", "/tower/map", "/tower/map?show=shipments", "/tower/events"],
  ...["/desk/rates", "/desk/rates?tab=classes", "/desk/rates?tab=freight"],
  ...["/admin", "/admin/stores", "/admin/clients", "/admin/tiers", "/admin/audit"],
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
