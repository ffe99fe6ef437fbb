import { putsInCart } from "./buying";
import { expect, signIn, test, undoes } from "./house";

test.use({ alive: false });

test("a wish that was taken away is gone before the server answers, and comes back", async ({
  page,
}) => {
  await signIn(page, "amelie");
  await page.goto("/products/CK-BAG-01");
  const kept = page.locator("button.wish");
  await kept.click();
  await expect(kept).toHaveAttribute("aria-pressed", "true");
  await page.goto("/wishlist");
  // Below an empty list stands what others like, with links of the same names.
  const wish = page.locator(".wish-tile").getByRole("link", { name: /Frame bag/ });
  await expect(wish).toBeVisible();
  let answer = (): void => undefined;
  const held = new Promise<void>((done) => {
    answer = done;
  });
  await page.route("**/api/v1/wishlist/*", async (route) => {
    await held;
    await route.continue();
  });
  await page.locator(".wish-tile > button").click();
  await expect(wish).toBeHidden();
  answer();
  await undoes(page, "Taken off your wishlist");
  await expect(wish).toBeVisible();
  await page.reload();
  await expect(wish).toBeVisible();
});

test("a coupon that was taken off is put back", async ({ page }) => {
  await putsInCart(page, "CK-BAG-01");
  await page.goto("/cart");
  await page.getByLabel("Coupon").fill("WELCOME10");
  await page.getByRole("button", { name: "Use it" }).click();
  const coupon = page.locator("button.chip", { hasText: "WELCOME10" });
  await coupon.click();
  await expect(coupon).toBeHidden();
  await undoes(page, "Coupon WELCOME10 taken off");
  await expect(coupon).toBeVisible();
});

const EDITS = [
  { path: "/desk/warehouses", field: "Name" },
  { path: "/desk/vendors", field: "Contact", isListed: true },
  { path: "/admin/stores", field: "Name" },
  { path: "/admin", field: "First name" },
];

for (const { path, field, isListed } of EDITS) {
  test(`what was edited at ${path} becomes what it was`, async ({ page }) => {
    await signIn(page, "admin");
    await page.goto(path);
    if (isListed) await page.locator("main tbody a").first().click();
    const edit = page.locator("main").getByRole("button", { name: /^(Edit|Change)/ });
    const typed = page.getByRole("dialog").getByLabel(field, { exact: true });
    await edit.first().click();
    const before = await typed.inputValue();
    await typed.fill(`${before} anew`);
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await expect(typed).toBeHidden();
    await undoes(page, "Saved");
    await expect(async () => {
      await page.reload();
      await edit.first().click();
      expect(await typed.inputValue()).toBe(before);
    }).toPass();
  });
}
