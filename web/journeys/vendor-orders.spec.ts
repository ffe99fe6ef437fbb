import { expect, isAccessible, signIn, test } from "./house";

// Where goods are sold all the time, newer orders push the one that waits off the first page.
test.use({ alive: false });

const WAITING = "PO-A170BA51";

test("a purchase order is confirmed for a day", async ({ page }) => {
  await signIn(page, "vendor");
  await page.goto("/vendor/orders");
  const waiting = page.getByRole("row").filter({ hasText: WAITING });
  await waiting.getByRole("button", { name: "Confirm" }).click();
  await page.getByLabel("You deliver on").fill("2031-05-06");
  await isAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("Purchase order confirmed")).toBeVisible();
  await expect(waiting.getByText("6 May 2031")).toBeVisible();
  await expect(waiting.getByRole("button", { name: "Confirm" })).toHaveCount(0);
});

test("on a tablet neither a purchase order's number nor its day is broken", async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await signIn(page, "vendor");
  await page.goto("/vendor/orders");
  const waiting = page.getByRole("row").filter({ hasText: WAITING });
  for (const told of [waiting.getByText(WAITING), waiting.locator("time")]) {
    await expect(told).toHaveCSS("white-space", "nowrap");
  }
});
