import { expect, isAccessible, signIn, test, tokenOf } from "./house";

const PAGES = [
  ...["/tower", "/tower/map", "/tower/map?show=shipments", "/tower/events"],
  ...["/desk/pricing", "/desk/pricing?tab=coupons", "/desk/pricing?tab=prices"],
  ...["/desk/pricing?tab=taxes", "/desk/pricing?tab=freight", "/desk/pricing/preview"],
  ...["/desk/returns", "/admin", "/admin/stores", "/admin/clients", "/admin/tiers"],
  "/admin/audit",
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

test("the preview of a promotion is what the same goods then cost", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/desk/pricing/preview");
  await page.locator("textarea[name=cart]").fill("CK-BRW-01 x 2\nCK-LGT-02 x 1");
  await page.getByLabel("Name").fill("Ten percent");
  await page.getByRole("button", { name: "Calculate" }).click();
  const total = page.locator("[data-total]");
  await expect(total).toBeVisible();
  const foreseen = Number(await total.getAttribute("data-total"));
  await expect(page.getByText("Ten percent").last()).toBeVisible();
  await isAccessible(page);

  await page.goto("/desk/pricing");
  await page.getByRole("button", { name: "New promotion" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Ten percent");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("cell", { name: "Ten percent" })).toBeVisible();

  const headers = await tokenOf(page, "office");
  const asked = await page.request.post("/api/v1/pricing/quotes", {
    headers,
    data: {
      storeId: "berlin",
      lines: [
        { sku: "CK-BRW-01", quantity: 2 },
        { sku: "CK-LGT-02", quantity: 1 },
      ],
      destination: { country: "DE", city: "DE", street: "–", zipCode: "0" },
    },
  });
  const quote = (await asked.json()) as { totalAmount: number; discountAmount: number };
  expect(quote.discountAmount).toBeGreaterThan(0);
  expect(quote.totalAmount).toBe(foreseen);
});

test("a client's secret is shown once", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/admin/clients");
  await page.getByRole("button", { name: "New client" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Shop system");
  await page.getByRole("dialog").getByLabel("May").fill("orders:read");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This is shown once and kept nowhere.")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("cell", { name: "Shop system" })).toBeVisible();
});
