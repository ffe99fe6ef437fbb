import { orderNumber, pays, putsInCart, tellsWhereTo } from "./buying";
import { expect, isAccessible, test } from "./house";

test.use({ alive: false });

const ASKED = "Test card that the bank wants confirmed";

test("what the bank wants confirmed is bought once the buyer confirmed it", async ({ page }) => {
  await putsInCart(page, "CK-BAG-01");
  await tellsWhereTo(page);
  await pays(page, ASKED);
  const bank = page.getByRole("dialog", { name: "Your bank" });
  await expect(bank).toBeVisible();
  await isAccessible(page);
  await page.keyboard.press("Escape");
  await expect(bank).toBeHidden();
  await expect(page.getByText("Your bank wants you to confirm the payment.")).toBeVisible();
  await isAccessible(page);
  await page.reload();
  await expect(bank, "who comes back is asked again").toBeVisible();
  await bank.getByRole("button", { name: "Confirm the payment" }).click();
  await orderNumber(page);
  await expect(page.getByRole("definition").filter({ hasText: "Free" })).toBeVisible();
});

test("who refuses what the bank asks has the cart again and pays otherwise", async ({ page }) => {
  await putsInCart(page, "CK-BAG-01");
  await tellsWhereTo(page);
  await pays(page, ASKED);
  await page.getByRole("button", { name: "Refuse" }).click();
  await expect(page.getByText("The payment was not confirmed to the bank.")).toBeVisible();
  await pays(page);
  await orderNumber(page);
});
