import { expect, isAccessible, signIn, test, tokenOf } from "./house";

test("a vendor sees the end of the account that it is paid to, and every payout", async ({
  page,
}) => {
  const headers = await tokenOf(page, "office");
  const { vendorId } = (await (
    await page.request.get("/api/v1/vendor", { headers: await tokenOf(page, "vendor") })
  ).json()) as { vendorId: string };
  const named = await page.request.put(`/api/v1/vendors/${vendorId}/payout-account`, {
    headers,
    data: { account: "acct_1Q2w3e4r5t6y" },
  });
  expect(named.ok()).toBe(true);
  await signIn(page, "vendor");
  await page.getByRole("link", { name: "Account and payouts" }).click();
  await expect(page.getByText(/^•+5t6y$/)).toBeVisible();
  const payouts = page.getByRole("table", { name: "Payouts" });
  await expect(payouts.getByRole("row").nth(1)).toBeVisible({ timeout: 60_000 });
  await isAccessible(page);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  expect((await coming).suggestedFilename()).toBe("payouts.csv");
});
