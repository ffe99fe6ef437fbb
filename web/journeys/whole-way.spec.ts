import {
  delivers,
  offers,
  orderNumber,
  orderOf,
  pays,
  putsInCart,
  ships,
  tellsWhereTo,
} from "./buying";
import { expect, isAccessible, signIn, test, tokenOf } from "./house";

test.use({ alive: false });

test("a guest buys, the goods are shipped and followed, one comes back and is refunded", async ({
  browser,
  baseURL,
}) => {
  const street = await browser.newContext({ baseURL });
  const guest = await street.newPage();
  const sku = await offers(guest, "Copper pot", 4500, 10);
  await putsInCart(guest, sku, 2);
  await tellsWhereTo(guest);
  await pays(guest);
  const number = await orderNumber(guest);

  const desk = await browser.newContext({ baseURL });
  const staff = await desk.newPage();
  await signIn(staff, "office");
  const orderId = String((await orderOf(staff, number)).orderId);
  await staff.goto(`/desk/orders/${orderId}`);
  await expect(staff.getByText("Order confirmed")).toBeVisible();
  const parcel = await ships(staff, orderId);
  await expect(staff.getByText(parcel.trackingNumber).first()).toBeVisible();

  await guest.getByRole("link", { name: "Track a parcel" }).first().click();
  await guest.getByLabel("Tracking number").fill(parcel.trackingNumber);
  await guest.getByRole("button", { name: "Track" }).click();
  await expect(
    guest.getByRole("heading", { name: `Parcel ${parcel.trackingNumber}` }),
  ).toBeVisible();
  await expect(guest.getByText("On its way").first()).toBeVisible();
  await expect(guest.getByText("Main Street 1")).toHaveCount(0);
  await isAccessible(guest);
  await delivers(staff, parcel);
  // Nobody tells a guest: the page looks again by itself.
  await expect(guest.locator(".page-head").getByText("Delivered")).toBeVisible({ timeout: 60_000 });

  await staff.getByRole("button", { name: "Take something back" }).click();
  const dialog = staff.getByRole("dialog");
  await dialog.getByLabel("Copper pot").fill("1");
  await dialog.getByLabel("Reason").fill("one too many");
  await dialog.getByRole("button", { name: "Take something back" }).click();
  await expect(staff.getByText("Requested", { exact: true })).toBeVisible();
  await staff.getByRole("button", { name: "Let it come" }).click();
  // As the mail leads there: a new page knows the guest by what stands behind the #.
  const mailed = await street.newPage();
  await mailed.goto(`/order?order=${number}#email=guest%40example.org`);
  await expect(mailed.getByText("Please write this number on the parcel: RMA-")).toBeVisible();
  expect(mailed.url()).not.toContain("guest");
  await staff.getByRole("button", { name: "It came" }).click();
  await dialog.getByRole("button", { name: "It came" }).click();
  await expect(staff.getByText("Refunded", { exact: true }).first()).toBeVisible();

  const headers = await tokenOf(staff, "office");
  const refunded = async () => {
    const answer = await staff.request.get(`/api/v1/payments?orderId=${orderId}`, { headers });
    const { items } = (await answer.json()) as { items: { refundedAmount: number }[] };
    return items[0]?.refundedAmount;
  };
  await expect.poll(refunded).toBe(4500);
  await street.close();
  await desk.close();
});
