import { expect, forgets, goesTo, isAccessible, PAGE_MS, signIn, test } from "./house";
import { LISTS, NEVER_EMPTY } from "./pages";

test.use({ alive: false });

const PAGES = [...LISTS, ...NEVER_EMPTY, "/desk/stock/CK-GRD-01", "/products/CK-BAG-01"];
/** Longer than the app waits before it asks once more what was not answered. */
const TRIED_AGAIN = "00:03";

test("without the server a page says so and helps; it comes back by a button", async ({ page }) => {
  test.setTimeout(PAGES.length * PAGE_MS);
  await page.clock.install();
  await signIn(page, "admin");
  const wrong = page.getByRole("alert").filter({ hasText: "The server cannot be reached" });
  const skeletons = page.locator("main .skeleton");
  for (const path of PAGES) {
    await test.step(path, async () => {
      await forgets(page);
      await page.route("**/api/v1/**", (route) => route.abort());
      await goesTo(page, path);
      await expect(async () => {
        await page.clock.fastForward(TRIED_AGAIN);
        expect(await wrong.count()).toBeGreaterThan(0);
        expect(await skeletons.count()).toBe(0);
      }).toPass({ intervals: [100] });
      await expect(wrong.getByText("Check your connection.").first()).toBeVisible();
      await page.unroute("**/api/v1/**");
      const again = wrong.getByRole("button", { name: "Try again" }).first();
      await expect(async () => {
        // One may bring back what others ask for, too: they go while they are about to be pressed.
        if (await again.isVisible()) await again.click({ timeout: 1000 });
        await expect(wrong).toHaveCount(0, { timeout: 1000 });
      }).toPass();
      await expect(skeletons).toHaveCount(0);
      await expect(page.locator("main h1")).toBeVisible();
    });
  }
});

test("a page that found no server comes back by itself when the server does", async ({ page }) => {
  await signIn(page, "office");
  let isThere = false;
  await page.route("**/api/v1/**", (route) => (isThere ? route.continue() : route.abort()));
  await page.routeWebSocket("**/ws/live**", (socket) =>
    isThere ? void socket.connectToServer() : void socket.close({ code: 1012 }),
  );
  await page.goto("/desk");
  await expect(page.getByRole("alert")).toContainText("The server cannot be reached");
  await expect(page.getByText("You are offline.")).toBeVisible();
  await isAccessible(page);
  isThere = true;
  await expect(page.getByRole("table", { name: "Orders" })).toBeVisible();
  await expect(page.getByText("You are offline.")).toBeHidden();
});

test("the tower says when the live connection does not come, and shows figures once it does", async ({
  page,
}) => {
  await signIn(page, "admin");
  let isThere = false;
  // As behind a proxy that keeps such connections and never answers.
  await page.routeWebSocket("**/ws/live**", (socket) => {
    if (isThere) socket.connectToServer();
  });
  await page.goto("/tower");
  const wrong = page.getByRole("alert");
  await expect(page.locator("main .skeleton").first()).toBeVisible();
  await expect(wrong).toContainText("The live connection does not come about");
  await expect(page.locator("main .skeleton")).toHaveCount(0);
  await isAccessible(page);
  isThere = true;
  await wrong.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Units available")).toBeVisible();
  await expect(wrong).toHaveCount(0);
});
