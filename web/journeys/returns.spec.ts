import type { Page } from "@playwright/test";
import { asks } from "./buying";
import { expect, isAccessible, signIn, test, tokenOf } from "./house";

/** Two tyres that came to a customer. */
async function delivered(page: Page, paymentToken = "tok_ok"): Promise<string> {
  const headers = await tokenOf(page, "amelie");
  const placed = await page.request.post("/api/v1/orders", {
    headers,
    data: {
      userId: "c-amelie",
      storeId: "berlin",
      items: [{ sku: "CK-TYR-04", quantity: 2 }],
      shippingAddressId: "c-amelie.home",
      paymentToken,
    },
  });
  const { orderId } = (await placed.json()) as { orderId: string };
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`/api/v1/orders/${orderId}`, { headers });
        return ((await answer.json()) as { status: string }).status;
      },
      { timeout: 60_000 },
    )
    .toBe("Delivered");
  return orderId;
}

test("a customer swaps one and claims the other, and staff see both through", async ({ page }) => {
  test.slow();
  const orderId = await delivered(page);
  await signIn(page, "amelie");
  await page.goto(`/my/orders/${orderId}`);
  const ask = page.getByRole("button", { name: "Ask for a return" });
  await ask.click();
  await expect(page.getByText("Say how many of at least one thing.")).toBeVisible();
  const wish = page.getByLabel("What do you want for it?");
  await wish.selectOption("exchange");
  await page.getByRole("spinbutton").first().fill("1");
  await page.getByLabel("Instead").selectOption("CK-TYR-04");
  await page.getByLabel("Reason").fill("one has a cut");
  await isAccessible(page);
  await ask.click();
  await expect(page.getByText("Return asked for")).toBeVisible();
  await wish.selectOption("claimRefund");
  await page.getByRole("spinbutton").first().fill("1");
  await page.getByLabel("What was wrong?").selectOption("missing");
  await ask.click();
  await expect(page.getByRole("spinbutton").first()).toHaveValue("0");

  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
  await signIn(page, "office");
  await page.goto(`/desk/orders/${orderId}`);
  await expect(page.getByText("Instead: 1 × Patch kit")).toBeVisible();
  await page.getByRole("button", { name: "Make it good" }).click();
  await page.getByRole("button", { name: "Let it come" }).click();
  await page.getByRole("button", { name: "It came" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "It came" }).click();
  await expect(page.getByText("Settled", { exact: true })).toBeVisible();
  await expect(page.getByText("Partly returned").first()).toBeVisible();
  await isAccessible(page);
  await page.goto("/desk/returns");
  const ours = page.getByRole("row").filter({ hasText: "1 × Patch kit" });
  await expect(ours.filter({ hasText: "Claim" }).first()).toBeVisible();
  await expect(ours.filter({ hasText: "Exchange" }).first()).toBeVisible();
  await page.goto(`/desk/orders/${orderId}`);
  await page.getByRole("link", { name: "See the replacement" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a refund that was refused is settled with a note on how it was made by hand", async ({
  page,
}) => {
  test.slow();
  const orderId = await delivered(page, "tok_refund_fail");
  const lines = [{ sku: "CK-TYR-04", quantity: 1 }];
  await asks(page, "office", "POST", `/api/v1/orders/${orderId}/returns`, { lines });
  await signIn(page, "office");
  await page.goto(`/desk/orders/${orderId}`);
  await page.getByRole("button", { name: "Let it come" }).click();
  await page.getByRole("button", { name: "It came" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "It came" }).click();
  await expect(page.getByText("Refund failed", { exact: true })).toBeVisible();
  await expect(page.getByText("Payment not refunded")).toBeVisible();
  await page.getByRole("button", { name: "It was paid back by hand" }).click();
  const asked = page.getByRole("dialog", { name: "Was the money paid back by hand?" });
  await asked.getByLabel("How it was paid back").fill("By transfer to her account");
  await isAccessible(page);
  await asked.getByRole("button", { name: "It was paid back by hand" }).click();
  await expect(page.getByText("The refund is settled")).toBeVisible();
  await expect(page.getByText("Refunded", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("Paid back by hand: By transfer to her account")).toBeVisible();
  await expect(page.getByRole("button", { name: "Pay back again" })).toBeHidden();
});
