import { asks, offers, orderNumber, orderOf, pays, putsInCart, tellsWhereTo } from "./buying";
import { expect, signIn, test } from "./house";

test.use({ alive: false });

const QUANTITY = 1;

test("what a promotion's preview says is what the buyer pays", async ({ browser, baseURL }) => {
  const desk = await browser.newContext({ baseURL });
  const office = await desk.newPage();
  await signIn(office, "office");
  const sku = await offers(office, "Brass bell", 4999, 20);
  await office.goto("/desk/promotions/new");
  await office.getByLabel("Name").fill(`Bells ${sku}`);
  await office.getByLabel("Percent", { exact: true }).fill("15");
  await office.getByLabel("Only these SKUs").fill(sku);
  const product = office.getByRole("combobox", { name: "Product" });
  await office.getByRole("button", { name: "Remove" }).last().click();
  await product.first().fill("Brass");
  await office
    .getByRole("option", { name: /Brass bell/ })
    .first()
    .click();
  await office.getByRole("spinbutton", { name: "Quantity" }).first().fill(String(QUANTITY));
  await office.getByLabel("Store", { exact: true }).selectOption("berlin");
  // 15 per cent of 49.99 is no whole number of cents; below 100 euros sending costs something.
  const total = office.locator(".compared tr.total td");
  const [before, promised] = [total.first(), total.last()];
  await expect(before).toHaveText("€49.99");
  await office.getByLabel("Sent to").selectOption("DE");
  await expect(before).not.toHaveText("€49.99");
  await expect(promised).not.toHaveText((await before.textContent()) ?? "");
  const sum = (await promised.textContent()) ?? "";
  await office.getByRole("button", { name: "Save" }).click();
  await expect(office.getByText("Promotion saved")).toBeVisible();

  const street = await browser.newContext({ baseURL });
  const buyer = await street.newPage();
  await putsInCart(buyer, sku, QUANTITY);
  await tellsWhereTo(buyer);
  await expect(buyer.locator(".sums .total").last()).toHaveText(sum);
  await pays(buyer);
  const number = await orderNumber(buyer);
  await expect(buyer.locator(".sums .total").last()).toHaveText(sum);

  const order = await orderOf(office, number);
  await office.goto(`/desk/orders/${order.orderId}`);
  await expect(office.getByText(sum).first()).toBeVisible();
  // A price that holds its tax makes an amount that does.
  await expect(office.getByRole("table", { name: "Goods" })).toContainText("€42.49");
  const money = new Intl.NumberFormat("en-GB", { style: "currency", currency: "EUR" });
  expect(money.format(Number(order.totalAmount) / 100)).toBe(sum);
  const { items } = await asks(office, "office", "GET", "/api/v1/pricing/promotions?limit=100");
  const mine = (items as Record<string, string>[]).find((one) => one.name === `Bells ${sku}`);
  await asks(office, "office", "POST", `/api/v1/pricing/promotions/${mine?.promotionId}/stop`, {});
  await desk.close();
  await street.close();
});
