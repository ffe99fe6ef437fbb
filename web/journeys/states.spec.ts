import type { Page } from "@playwright/test";
import { putsInCart } from "./buying";
import { expect, PAGE_MS, signIn, test } from "./house";
import { LISTS, NEVER_EMPTY } from "./pages";

test.use({ alive: false });

test("while answers are on their way a page shows their shape, and claims nothing", async ({
  page,
}) => {
  test.setTimeout((LISTS.length + NEVER_EMPTY.length) * PAGE_MS);
  await signIn(page, "admin");
  for (const path of [...LISTS, ...NEVER_EMPTY]) {
    await test.step(path, async () => {
      const answer = await held(page);
      await page.goto(path);
      await expect(page.locator("main .skeleton").first()).toBeVisible();
      await expect(claims(page)).toHaveCount(0);
      await answer();
      await expect(page.locator("main h1")).toBeVisible();
      await expect(page.locator("main .skeleton")).toHaveCount(0);
    });
  }
});

test("the shop shows the shape of its goods while they are on their way", async ({ page }) => {
  await putsInCart(page, "CK-BAG-01");
  for (const path of ["/", "/products/CK-BAG-01", "/cart", "/checkout", "/track/EP1"]) {
    await test.step(path, async () => {
      const answer = await held(page);
      await page.goto(path);
      await expect(page.locator("main .skeleton").first()).toBeVisible();
      await expect(claims(page)).toHaveCount(0);
      // What comes pushes nothing that was seen: the foot stands at the screen's already.
      const foot = await page.locator("footer").boundingBox();
      expect(foot?.y).toBeGreaterThan(0.8 * (page.viewportSize()?.height ?? 0));
      await answer();
      await expect(page.locator("main .skeleton")).toHaveCount(0);
    });
  }
});

/** That there is nothing, or that something went wrong; an invitation to choose is neither. */
function claims(page: Page) {
  return page.locator("main .state").filter({ hasNotText: "Choose a message to read it" });
}

/** Holds every answer back until the promise that it gives is called. */
async function held(page: Page): Promise<() => Promise<void>> {
  let release = (): void => undefined;
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/api/v1/**", async (route) => {
    await released;
    await route.continue();
  });
  return async () => {
    release();
    await page.unrouteAll({ behavior: "wait" });
  };
}
