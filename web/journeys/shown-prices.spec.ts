import { asks, offers, putsInCart } from "./buying";
import { expect, signIn, test } from "./house";

test.use({ alive: false });

test("a reduced price is shown beside what it was, and is what the cart says", async ({ page }) => {
  await signIn(page, "office");
  const sku = await offers(page, "Copper whistle", 4999, 20);
  const listId = `sale-${sku}`.toLowerCase().slice(0, 60);
  const list = { listId, name: "Sale", currency: "EUR", channel: "web", includesTax: true };
  await asks(page, "office", "POST", "/api/v1/pricing/lists", list);
  await asks(page, "office", "PUT", `/api/v1/pricing/lists/${listId}/prices/${sku}`, {
    unitPrice: 3999,
    validTo: "2099-01-01T00:00:00Z",
  });
  await page.goto("/?q=whistle");
  const tile = page.locator(".tile", { hasText: "Copper whistle" });
  await expect(tile.locator("ins")).toHaveText("€39.99");
  await expect(tile.locator("s")).toHaveText("€49.99");
  await tile.click();
  await expect(page.locator(".price ins")).toHaveText("€39.99");
  await expect(page.locator(".price s")).toHaveText("€49.99");
  await putsInCart(page, sku, 1);
  await page.goto("/cart");
  await expect(page.getByText("€39.99").first()).toBeVisible();
  await expect(page.getByText("€49.99")).toHaveCount(0);
});
