import type { Page } from "@playwright/test";
import {
  BERLIN,
  goesToPayment,
  inCart,
  offers,
  orderNumber,
  pays,
  putsInCart,
  WAREHOUSE,
} from "./buying";
import { expect, isAccessible, signIn, test } from "./house";
import { LISTS, NEVER_EMPTY, SHOP } from "./pages";

test.use({ alive: false, hasTouch: true, isMobile: true });

const TARGET_PX = 24;
const SCREENS = [
  { name: "a tablet", width: 820, height: 1180 },
  { name: "a phone", width: 390, height: 844 },
];

for (const { name, ...viewport } of SCREENS) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test("a guest buys by finger, and nothing scrolls sideways", async ({ page }) => {
      await page.goto("/");
      await expect(page.getByRole("heading", { name: "Goods" })).toBeVisible();
      await fits(page);
      await page.getByRole("button", { name: "Filters" }).tap();
      await page
        .getByRole("dialog")
        .getByRole("button", { name: /^Bicycle/ })
        .tap();
      await page.getByRole("dialog").getByRole("button", { name: "Close" }).tap();
      await page.getByRole("link", { name: /Frame bag/ }).tap();
      await expect(page.getByRole("heading", { level: 1, name: "Frame bag" })).toBeVisible();
      await fits(page);
      await page.getByRole("button", { name: "Put in the cart" }).tap();
      await inCart(page, 1).tap();
      await expect(page.getByRole("heading", { name: "Cart" })).toBeVisible();
      await fits(page);
      await page.getByRole("link", { name: "To the checkout" }).tap();
      for (const [label, text] of Object.entries(BERLIN)) {
        await page.getByLabel(label, { exact: true }).fill(text);
      }
      await fits(page);
      await goesToPayment(page);
      await expect(page.getByText("We keep your goods for you")).toBeInViewport();
      await fits(page);
      await pays(page, "Test card that is declined");
      await expect(page.getByText("Your cart is as it was")).toBeInViewport();
      await pays(page);
      await orderNumber(page);
      await fits(page);
      await page.getByRole("button", { name: "Account" }).tap();
      await expect(page.locator(".menu:popover-open")).toBeInViewport({ ratio: 1 });
      await page.getByRole("link", { name: "Track a parcel" }).first().tap();
      await expect(page).toHaveURL(/\/track$/);
      await fits(page);
    });

    test("a name without a gap is broken, and no page is wider for it", async ({ page }) => {
      const sku = await offers(page, "Donaudampfschiff".repeat(3), 123456, 5);
      await putsInCart(page, sku);
      for (const path of [`/products/${sku}`, "/cart", "/checkout"]) {
        await test.step(path, async () => {
          await page.goto(path);
          await expect(page.getByText(/^Donaudampfschiff/).first()).toBeVisible();
          await fits(page);
        });
      }
    });

    for (const language of ["de", "pt"]) {
      test(`no page of the shop is wider than the screen, in ${language}`, async ({ page }) => {
        await page.goto("/track");
        await page.evaluate((one) => localStorage.setItem("entrepot.language", one), language);
        for (const path of SHOP) {
          await test.step(path, async () => {
            await page.goto(path);
            await expect(page.locator("main h1")).toBeVisible();
            await fits(page);
          });
        }
      });
    }

    test("the desk is led by finger from orders to stock, every page by its name", async ({
      page,
    }) => {
      await signIn(page, "office");
      const orders = page.getByRole("table", { name: "Orders" });
      await expect(orders).toBeVisible();
      await fits(page);
      await orders.getByRole("link").first().tap();
      await expect(page.getByText("Order placed")).toBeVisible();
      await fits(page);
      await page.getByRole("button", { name: "More", exact: true }).tap();
      const all = page.getByRole("dialog", { name: "Entrepot" });
      const last = all.getByRole("link", { name: "Message settings" });
      await last.scrollIntoViewIfNeeded();
      await expect(last).toBeInViewport();
      await expect(all.getByRole("link", { name: "Control tower" })).toBeVisible();
      await isAccessible(page);
      await all.getByRole("link", { name: "Stock", exact: true }).tap();
      await expect(all).toBeHidden();
      const levels = page.getByRole("table", { name: "Levels" });
      await expect(levels).toBeVisible();
      await fits(page);
      await page.getByLabel("Warehouse").selectOption(WAREHOUSE);
      await page.getByRole("tab", { name: "Movements" }).tap();
      await expect(page.getByRole("table", { name: "Movements" })).toBeVisible();
      await fits(page);
      await page.getByRole("tab", { name: "Levels" }).tap();
      await levels.getByRole("link").first().tap();
      await expect(page.getByRole("button", { name: "Adjust" }).first()).toBeVisible();
      await fits(page);
      await page.getByRole("button", { name: "Adjust" }).first().tap();
      await expect(page.getByRole("dialog").getByRole("button").last()).toBeInViewport();
      await fits(page);
    });

    for (const language of ["en", "de", "pt"]) {
      test(`no page where one works is wider than the screen, in ${language}`, async ({ page }) => {
        test.slow();
        await signIn(page, "admin");
        await page.evaluate((one) => localStorage.setItem("entrepot.language", one), language);
        for (const path of [...LISTS, ...NEVER_EMPTY, "/tower"]) {
          await test.step(path, async () => {
            await page.goto(path);
            await expect(page.locator("main h1")).toBeVisible();
            await fits(page);
          });
        }
      });
    }
  });
}

/** Nothing is wider than the screen, and what is pressed is as large as WCAG 2.2 wants it. */
async function fits(page: Page): Promise<void> {
  await expect(page.locator("main :is(.skeleton, [aria-busy=true])")).toHaveCount(0);
  // What comes late, as a page's style on a busy machine, moves things for a moment.
  const found = () => page.evaluate(measured, TARGET_PX);
  await expect.poll(async () => (await found()).wide, "wider than the screen").toEqual([]);
  expect((await found()).small, "too small for a finger").toEqual([]);
}

function measured(targetPx: number): { wide: string[]; small: string[] } {
  const name = (one: Element) =>
    `${one.tagName} ${one.className} “${(one.ariaLabel ?? one.textContent ?? "").slice(0, 30)}”`;
  const screen = document.documentElement.clientWidth;
  const isWide = document.documentElement.scrollWidth > screen;
  const scrolls = [...document.querySelectorAll("main .table-scroll")].filter(
    (one) => one.scrollWidth > one.clientWidth,
  );
  // A row of goods is wider on purpose, and scrolls within itself.
  const all = [...document.querySelectorAll("body *")].filter((one) => !one.closest(".goods-row"));
  const over = all.filter((one) => one.getBoundingClientRect().right > screen + 1);
  const controls = document.querySelectorAll(
    "button, select, summary, input:not([type=hidden]), a:is(.button, .nav-link), [role=tab]",
  );
  const small = [...controls].filter((one) => {
    const box = (one.closest("label") ?? one).getBoundingClientRect();
    const isShown = one.checkVisibility({ visibilityProperty: true }) && box.width > 1;
    return isShown && Math.min(box.width, box.height) < targetPx;
  });
  return {
    wide: [...(isWide ? [document.body, ...over.slice(0, 5)] : []), ...scrolls].map(name),
    small: small.map(name),
  };
}
