import type { Page } from "@playwright/test";
import { expect, type Person, tokenOf } from "./house";

export const BERLIN = {
  "E-mail": "guest@example.org",
  Name: "Gus Guest",
  "Street and number": "Main Street 1",
  "Postal code": "10115",
  City: "Berlin",
};
/** Where the demo's goods lie that a store in Berlin sells. */
export const WAREHOUSE = "leipzig";

export async function putsInCart(page: Page, product: string, quantity = 1): Promise<void> {
  await page.goto(`/products/${product}`);
  const many = page.getByRole("textbox", { name: /^Quantity/ });
  await many.fill(String(quantity));
  await many.blur();
  await page.getByRole("button", { name: "Put in the cart" }).click();
  await expect(inCart(page, quantity)).toBeVisible();
}

export function inCart(page: Page, count: number) {
  const pieces = count === 1 ? "1 piece" : `${count} pieces`;
  return page.getByRole("link", { name: `${pieces} in the cart` });
}

/** Who buys and where to, as somebody without an account types it. */
export async function fillsIn(page: Page): Promise<void> {
  await page.goto("/checkout");
  for (const [label, text] of Object.entries(BERLIN)) {
    await page.getByLabel(label, { exact: true }).fill(text);
  }
}

export async function tellsWhereTo(page: Page): Promise<void> {
  await fillsIn(page);
  await goesToPayment(page);
}

export async function goesToPayment(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await expect(page.getByText("We keep your goods for you")).toBeVisible();
}

export async function pays(page: Page, card = "Test card that is accepted"): Promise<void> {
  await page.getByLabel("Card", { exact: true }).selectOption({ label: card });
  await page.getByRole("button", { name: /^Pay/ }).click();
}

/** The number of the order that was just paid for. */
export async function orderNumber(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  const lead = page.getByText(/Order \w+ is placed/);
  await expect(lead).toBeVisible();
  return /Order (\w+) is/.exec((await lead.textContent()) ?? "")?.[1] ?? "";
}

type Json = Record<string, unknown>;

/** What a person asks of the API himself: where no page of the app does it. */
export async function asks(
  page: Page,
  person: Person,
  method: "GET" | "POST" | "PUT",
  path: string,
  data?: Json,
): Promise<Json> {
  const headers = await tokenOf(page, person);
  const answer = await page.request.fetch(path, { method, headers, data });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as Json;
}

export async function orderOf(page: Page, number: string): Promise<Json> {
  const { items } = await asks(page, "office", "GET", `/api/v1/orders?orderNumber=${number}`);
  const [order] = items as Json[];
  expect(order, `the order ${number}`).toBeDefined();
  return order ?? {};
}

type Parcel = { shipmentId: string; trackingNumber: string };

/** The warehouse hands all that is ready of the order to a carrier. */
export async function ships(page: Page, orderId: string): Promise<Parcel> {
  const path = `/api/v1/consignments?orderId=${orderId}`;
  await expect
    .poll(async () => ((await asks(page, "warehouse", "GET", path)).items as Json[]).length)
    .toBe(1);
  const [ready] = (await asks(page, "warehouse", "GET", path)).items as Json[];
  const [warehouseId] = (ready?.warehouseIds ?? []) as string[];
  const parcel = await asks(page, "warehouse", "POST", "/api/v1/shipments", {
    orderId,
    warehouseId,
    carrier: "Nordpaket",
    dispatch: true,
  });
  return parcel as unknown as Parcel;
}

export async function delivers(page: Page, { shipmentId }: Parcel): Promise<void> {
  await asks(page, "warehouse", "POST", `/api/v1/shipments/${shipmentId}/deliver`, {});
}

/** A product of the journey's own, with so many pieces of it. */
export async function offers(page: Page, name: string, price: number, pieces: number) {
  const sku = `${name.replaceAll(" ", "-").toUpperCase()}-${Date.now()}`;
  await asks(page, "office", "POST", "/api/v1/products", {
    productId: sku,
    sku,
    name,
    unitPrice: price,
    currency: "EUR",
    category: "tools",
  });
  await asks(page, "office", "POST", "/api/v1/inventory/receipts", {
    warehouseId: WAREHOUSE,
    lines: [{ sku, quantity: pieces }],
  });
  return sku;
}
