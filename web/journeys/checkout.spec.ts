import {
  asks,
  BERLIN,
  fillsIn,
  goesToPayment,
  inCart,
  offers,
  orderNumber,
  orderOf,
  pays,
  putsInCart,
} from "./buying";
import { expect, isAccessible, test } from "./house";

test.use({ alive: false });

test("freight is told with the address, a way is chosen, and all can be changed before paying", async ({
  page,
}) => {
  const sku = await offers(page, "Travel bell", 1500, 20);
  await putsInCart(page, sku);
  await fillsIn(page);
  await expect(page.getByText("depends on the address")).toBeVisible();
  await page.getByLabel("City").blur();
  await expect(page.getByRole("radio", { name: /^Parcel expected .*€4\.90$/ })).toBeChecked();
  const sums = page.locator(".sums").first();
  await expect(sums).toContainText("€19.90");
  await page.getByRole("radio", { name: /^Express expected .*€12\.90$/ }).check();
  await expect(sums).toContainText("€27.90");
  await isAccessible(page);
  await page.reload();
  await expect(page.getByLabel("E-mail")).toHaveValue(BERLIN["E-mail"]);
  await goesToPayment(page);
  const told = page.locator("section, article, .card", { hasText: "Where to" }).last();
  await expect(told).toContainText("Main Street 1");
  await expect(told).toContainText("Express");
  await isAccessible(page);
  await page.getByRole("button", { name: "Change" }).click();
  await page.getByLabel("Street and number").fill("Side Street 2");
  await page.getByLabel("To the same address").uncheck();
  const bill = page.locator("section, article, .card", { hasText: "The bill" }).last();
  await bill.getByLabel("Name", { exact: true }).fill("Bell and Sons");
  await bill.getByLabel("Street and number").fill("Ring 3");
  await bill.getByLabel("City").fill("Bonn");
  await goesToPayment(page);
  await expect(told).toContainText("Side Street 2");
  await expect(page.getByRole("button", { name: "Pay €27.90" })).toBeVisible();
  await pays(page);
  const order = await orderOf(page, await orderNumber(page));
  expect(order.shippingAddress).toMatchObject({ street: "Side Street 2", recipient: "Gus Guest" });
  expect(order.billingAddress).toMatchObject({ street: "Ring 3", recipient: "Bell and Sons" });
});

test("where prices hold the tax, lines, freight and sums are told with it", async ({ page }) => {
  const sku = await offers(page, "Taxed bell", 9999, 20);
  const listId = `gross-${sku}`.toLowerCase().slice(0, 60);
  const list = { listId, name: "Gross", currency: "EUR", channel: "web", includesTax: true };
  await asks(page, "office", "POST", "/api/v1/pricing/lists", list);
  await asks(page, "office", "PUT", `/api/v1/pricing/lists/${listId}/prices/${sku}`, {
    unitPrice: 1200,
  });
  const { rates } = await asks(page, "office", "GET", "/api/v1/pricing/taxes");
  await asks(page, "office", "PUT", "/api/v1/pricing/taxes", {
    rates: [{ country: "AT", rate: 200_000, name: "USt" }],
  });
  await putsInCart(page, sku, 2);
  await page.goto("/checkout");
  for (const [label, text] of Object.entries({ ...BERLIN, City: "Wien" })) {
    await page.getByLabel(label, { exact: true }).fill(text);
  }
  await page.getByLabel("Country").selectOption({ label: "Austria" });
  const cart = page.locator(".card", { has: page.locator(".sums") }).first();
  const tax = cart.locator("div", { hasText: /^Tax included, 20% on €24\.08/ });
  await expect(tax.last()).toHaveText(/€4\.82$/);
  await expect(cart.locator(".bought .sum")).toHaveText("€24.00");
  await expect(cart.locator(".sums").first()).toHaveText(
    /Goods€24\.00.*Shipping€4\.90.*Total€28\.90/,
  );
  await asks(page, "office", "PUT", "/api/v1/pricing/taxes", { rates });
});

test("by keys alone a guest buys: the focus stays, goes where it goes on, and comes back", async ({
  page,
}) => {
  const sku = await offers(page, "Keyed bell", 1500, 20);
  await page.goto(`/products/${sku}`);
  await page.getByRole("button", { name: "Put in the cart" }).press("Enter");
  await expect(inCart(page, 1)).toBeVisible();
  await expect(page.getByRole("button", { name: "Put in the cart" })).toBeFocused();
  await page.goto("/cart");
  await page.getByLabel("Coupon").fill("not a code");
  await page.keyboard.press("Enter");
  await expect(page.getByText("We know no such coupon")).toBeVisible();
  await fillsIn(page);
  await page.getByLabel("E-mail").fill("guest@home");
  await page.getByLabel("City").press("Enter");
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await page.keyboard.type(".example.org");
  await page.keyboard.press("Enter");
  await expect(page.getByText("We keep your goods for you")).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
  await page
    .getByLabel("Card", { exact: true })
    .selectOption({ label: "Test card that the bank wants confirmed" });
  await page.getByRole("button", { name: /^Pay/ }).press("Enter");
  const bank = page.getByRole("dialog", { name: "Your bank" });
  await expect(bank).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bank).toBeHidden();
  const confirm = page.getByRole("button", { name: "Confirm the payment" });
  await expect(confirm).toBeFocused();
  await page.keyboard.press("Enter");
  await bank.getByRole("button", { name: "Confirm the payment" }).press("Enter");
  await orderNumber(page);
});
