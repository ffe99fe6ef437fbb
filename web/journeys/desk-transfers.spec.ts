import { asks, offers, WAREHOUSE } from "./buying";
import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

test("stock goes to another warehouse: it is nobody's to sell on its way, and noted when it arrives", async ({
  page,
}) => {
  const sku = await offers(page, "Travelling bell", 1500, 5);
  const lying = async () => {
    const { items } = await asks(page, "office", "GET", `/api/v1/inventory/stock?sku=${sku}`);
    const levels = items as { warehouseId: string; quantityOnHand: number }[];
    return Object.fromEntries(levels.map((one) => [one.warehouseId, one.quantityOnHand]));
  };
  await signIn(page, "warehouse");
  await page.goto("/desk/transfers");
  await expect(page.getByText("No transfers")).toBeVisible();
  await isAccessible(page);
  await page.getByRole("button", { name: "Send stock" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("From").selectOption(WAREHOUSE);
  await dialog.getByLabel("To", { exact: true }).selectOption("hamburg");
  const send = dialog.getByRole("button", { name: "Send stock" });
  await send.click();
  await expect(dialog.getByRole("alert")).toContainText("at least one article");
  await dialog.getByLabel("Article").fill("Travelling bell");
  await dialog.getByRole("option", { name: /Travelling bell/ }).click();
  await expect(dialog.getByLabel("Lies at")).toContainText("5 not promised");
  await dialog.getByLabel("Quantity").fill("3");
  await isAccessible(page);
  await send.click();
  const row = page.getByRole("row").filter({ hasText: "3 × Travelling bell" });
  await expect(row).toContainText("On its way");
  await expect.poll(lying).toEqual({ [WAREHOUSE]: 2 });
  await isAccessible(page);

  await page.getByLabel("Status").selectOption("in_transit");
  await row.getByRole("button", { name: /arrived$/ }).click();
  await isAccessible(page);
  await dialog.getByLabel("Travelling bell").fill("2");
  await dialog.getByLabel("Put in bin").fill("W-1");
  await dialog.getByRole("button", { name: "It arrived" }).click();
  await expect(row).toBeHidden();
  await page.getByLabel("Status").selectOption("received");
  await expect(row).toContainText("Arrived");
  await expect(row).toContainText("1 did not arrive");
  await expect.poll(lying).toEqual({ [WAREHOUSE]: 2, hamburg: 2 });
  await isAccessible(page);
});
