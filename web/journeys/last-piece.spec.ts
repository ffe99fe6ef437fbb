import type { Page } from "@playwright/test";
import { fillsIn, offers, orderNumber, pays, putsInCart } from "./buying";
import { expect, isAccessible, test } from "./house";

test.use({ alive: false });

const KEPT = "We keep your goods for you";
const FASTER = /Somebody was faster: 1 × Last bell/;

test("of two who want the last piece one gets it, and the other is told kindly", async ({
  browser,
  baseURL,
}) => {
  const contexts = await Promise.all([1, 2].map(() => browser.newContext({ baseURL })));
  const [one, other] = (await Promise.all(contexts.map((each) => each.newPage()))) as [Page, Page];
  const sku = await offers(one, "Last bell", 1990, 1);
  for (const page of [one, other]) {
    await page.goto(`/products/${sku}`);
    await expect(page.getByText("In stock", { exact: true })).toBeVisible();
    await putsInCart(page, sku);
    await fillsIn(page);
  }
  // Both press at once.
  await Promise.all(
    [one, other].map((page) => page.getByRole("button", { name: "Continue to payment" }).click()),
  );
  await Promise.all(
    [one, other].map((page) =>
      expect(page.getByText(KEPT).or(page.getByText(FASTER))).toBeVisible(),
    ),
  );
  const won = (await one.getByText(KEPT).isVisible()) ? one : other;
  const lost = won === one ? other : one;
  await expect(won.getByText(KEPT)).toBeVisible();
  await expect(lost.getByText(FASTER)).toBeVisible();
  await isAccessible(lost);
  await pays(won);
  await orderNumber(won);
  await lost.getByRole("button", { name: "Continue to payment" }).click();
  await expect(lost.getByText(FASTER)).toBeVisible();
  await lost.goto(`/products/${sku}`);
  await expect(lost.getByRole("button", { name: "Sold out at the moment" })).toBeDisabled();
  await Promise.all(contexts.map((each) => each.close()));
});
