import type { Page } from "@playwright/test";
import {
  asks,
  delivers,
  offers,
  orderNumber,
  orderOf,
  pays,
  putsInCart,
  ships,
  tellsWhereTo,
  WAREHOUSE,
} from "./buying";
import { expect, signIn, test } from "./house";

test.use({ alive: false });

/** How long ago something was is told anew every second. */
const AGO = /\b(now|(\d+|an?|one) (seconds?|minutes?) ago)\b/g;

test("pages that stayed open through an order's whole life show what a reload shows", async ({
  browser,
  baseURL,
}) => {
  const desk = await browser.newContext({ baseURL, locale: "en-GB" });
  const board = await desk.newPage();
  const sku = await offers(board, "Tin whistle", 1200, 10);
  await signIn(board, "office");
  const open: Record<string, Page> = { "/desk": board };
  for (const path of [`/desk/stock?sku=${sku}`, `/desk/stock/${sku}`, "/tower", "/tower/map"]) {
    open[path] = await opened(await desk.newPage(), path);
  }

  const street = await browser.newContext({ baseURL, locale: "en-GB" });
  const guest = await street.newPage();
  await putsInCart(guest, sku, 3);
  await tellsWhereTo(guest);
  await pays(guest);
  const number = await orderNumber(guest);
  await expect(board.getByRole("row").filter({ hasText: number })).toBeVisible();
  const orderId = String((await orderOf(guest, number)).orderId);
  const path = `/desk/orders/${orderId}`;
  open[path] = await opened(await desk.newPage(), path);
  await allAsReloaded(open);

  const parcel = await ships(guest, orderId);
  await delivers(guest, parcel);
  await asks(guest, "office", "POST", "/api/v1/inventory/adjustments", {
    sku,
    warehouseId: WAREHOUSE,
    change: -2,
    reason: "broken",
  });
  await expect(open[path].getByText("Delivered").first()).toBeVisible();
  await allAsReloaded(open);
  const stock = open[`/desk/stock?sku=${sku}`]?.getByRole("row").filter({ hasText: sku });
  await expect(stock?.getByRole("cell") ?? board.locator("none")).toContainText([
    sku,
    "Leipzig",
    "5",
    "0",
    "5",
  ]);
  await street.close();
  await desk.close();
});

async function opened(page: Page, path: string): Promise<Page> {
  await page.goto(path);
  await expect(page.locator("main h1")).toBeVisible();
  await expect(page.locator("main :is(.skeleton, [aria-busy=true])")).toHaveCount(0);
  return page;
}

/** What a page shows that nobody touches becomes what the same page shows in a new tab. */
async function allAsReloaded(open: Record<string, Page>): Promise<void> {
  for (const [path, page] of Object.entries(open)) {
    await test.step(path, async () => {
      const fresh = await opened(await page.context().newPage(), path);
      // The tab that was opened is live as well: what comes late comes to both.
      await expect(async () => expect(await shown(page)).toBe(await shown(fresh))).toPass({
        timeout: 60_000,
      });
      await fresh.close();
    });
  }
}

async function shown(page: Page): Promise<string> {
  return (await page.locator("main").innerText()).replaceAll(AGO, "…");
}
