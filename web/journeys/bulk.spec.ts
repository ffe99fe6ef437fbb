import type { Page } from "@playwright/test";
import { asks, delivers, offers, ships } from "./buying";
import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

/** An order of one piece of each, which came to a customer. */
async function delivered(page: Page, skus: readonly string[]): Promise<string> {
  const { orderId } = await asks(page, "amelie", "POST", "/api/v1/orders", {
    userId: "c-amelie",
    storeId: "berlin",
    items: skus.map((sku) => ({ sku, quantity: 1 })),
    shippingAddressId: "c-amelie.home",
    paymentToken: "tok_ok",
  });
  await delivers(page, await ships(page, String(orderId)));
  return String(orderId);
}

test("several products are hidden at once, and put on sale again", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/desk/products");
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  const tick = (name: string) => row(name).getByRole("checkbox").check();
  await tick("CK-BAG-01");
  await tick("CK-TYR-04");
  const bulk = page.getByRole("region", { name: "2 selected" });
  await expect(bulk.getByRole("button", { name: "Put 0 on sale" })).toBeDisabled();
  await isAccessible(page);
  await bulk.getByRole("button", { name: "Hide 2" }).click();
  await expect(page.getByText("2 products are hidden")).toBeVisible();
  await expect(bulk).toBeHidden();

  await page.getByLabel("Status").selectOption("hidden");
  await tick("CK-BAG-01");
  await tick("CK-TYR-04");
  await bulk.getByRole("button", { name: "Put 2 on sale" }).click();
  await expect(page.getByText("2 products are on sale")).toBeVisible();
  await page.getByLabel("Status").selectOption("");
  await expect(row("CK-BAG-01")).toBeVisible();
});

test("several returns are let come at once", async ({ page }) => {
  const names = ["Bulk saddle", "Bulk pump"];
  const skus = await Promise.all(names.map((name) => offers(page, name, 2500, 5)));
  const path = `/api/v1/orders/${await delivered(page, skus)}/returns`;
  for (const sku of skus) {
    await asks(page, "amelie", "POST", path, { lines: [{ sku, quantity: 1 }] });
  }
  await signIn(page, "office");
  await page.goto("/desk/returns?status=requested");
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  for (const name of names) await row(name).getByRole("checkbox").check();
  const bulk = page.getByRole("region", { name: "2 selected" });
  await bulk.getByRole("button", { name: "Let 2 come" }).click();
  await expect(page.getByText("The goods of 2 returns may come")).toBeVisible();
  await expect(bulk).toBeHidden();
  await page.getByLabel("Status").selectOption("authorised");
  for (const name of names) await expect(row(name)).toContainText("May come");

  // Whoever opens a parcel reads a number on it, and nothing else.
  const written = (await row("Bulk pump").textContent()) ?? "";
  const rma = /RMA-\w+-\d+/.exec(written)?.[0] ?? "";
  await page.goto("/desk/returns");
  await page.getByLabel("Number on the parcel (RMA)").fill(rma.toLowerCase());
  await expect(row("Bulk saddle")).toBeHidden();
  await expect(row("Bulk pump")).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder("A page, an action, an order number …").fill(rma);
  await page.getByRole("option", { name: rma }).click();
  await expect(page.getByText("Bulk pump").first()).toBeVisible();
  await expect(page).toHaveURL(/\/desk\/orders\//);
});

test("several reviews are refused with one reason, and published after all", async ({ page }) => {
  const said = ["A bell that rings", "A lock that holds"];
  const skus = await Promise.all(said.map((title) => offers(page, title, 1500, 5)));
  await delivered(page, skus);
  for (const [n, sku] of skus.entries()) {
    const path = `/api/v1/products/${sku}`;
    await expect
      .poll(async () => (await asks(page, "amelie", "GET", `${path}/own-review`)).mayReview)
      .toBe(true);
    const review = { rating: 5, title: said[n], text: "As described.", author: "Amelie" };
    await asks(page, "amelie", "POST", `${path}/reviews`, review);
  }
  await signIn(page, "office");
  await page.goto("/desk/reviews");
  const row = (title: string) => page.getByRole("row").filter({ hasText: title });
  const tick = async () => {
    for (const title of said) await row(title).getByRole("checkbox").check();
  };
  const bulk = page.getByRole("region", { name: "2 selected" });
  await tick();
  await bulk.getByRole("button", { name: "Do not show 2" }).click();
  const why = page.getByRole("dialog", { name: "Why are these 2 not shown?" });
  await why.getByLabel("Reason, for its writer").fill("Please say how you came by it.");
  await isAccessible(page);
  await why.getByRole("button", { name: "Do not show" }).click();
  await expect(page.getByText("2 not shown any more")).toBeVisible();
  await expect(bulk).toBeHidden();

  await page.getByLabel("Show", { exact: true }).selectOption("Rejected");
  await tick();
  await expect(bulk.getByRole("button", { name: "Do not show 0" })).toBeDisabled();
  await bulk.getByRole("button", { name: "Publish 2" }).click();
  await expect(page.getByText("2 published")).toBeVisible();
  await page.getByLabel("Show", { exact: true }).selectOption("Published");
  for (const title of said) await expect(row(title)).toBeVisible();
});
