import type { Page } from "@playwright/test";
import { putsInCart } from "./buying";
import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

const LISTS = [
  ...["/desk", "/desk/shipments", "/desk/shipments?tab=waiting", "/desk/returns", "/desk/reviews"],
  ...["/desk/customers", "/desk/products", "/desk/categories", "/desk/categories?tab=collections"],
  ...["/desk/search", "/desk/search?tab=labels", "/desk/prices", "/desk/promotions"],
  ...["/desk/stock", "/desk/stock?tab=where", "/desk/stock?tab=movements", "/desk/counts"],
  ...["/desk/warehouses", "/desk/purchases", "/desk/vendors", "/desk/vendors?tab=payouts"],
  ...["/desk/mail", "/desk/messages?tab=unsubscribed", "/desk/letters"],
  ...["/tower/map", "/admin/stores", "/admin/clients", "/admin/tiers"],
];
/** What stands in every business from its first moment. */
const NEVER_EMPTY = [
  ...["/desk/wording", "/desk/rates", "/desk/return-terms", "/desk/messages"],
  "/desk/news",
  ...["/admin", "/admin/audit"],
];

test("while answers are on their way a page shows their shape, and claims nothing", async ({
  page,
}) => {
  test.setTimeout(400_000);
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
      await answer();
      await expect(page.locator("main .skeleton")).toHaveCount(0);
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
