import { asks, offers } from "./buying";
import { expect, isAccessible, signIn, test, undoes } from "./house";

test("a vendor is added, supplies an article, and is told where it is paid", async ({ page }) => {
  await signIn(page, "office");
  await page.getByRole("link", { name: "Vendors", exact: true }).click();
  await expect(page.getByRole("table", { name: "Vendors" })).toBeVisible();
  await isAccessible(page);
  await page.getByRole("button", { name: "Add a vendor" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Rim and Spoke");
  await dialog.getByLabel("Where purchase orders go").fill("orders@rim.example");
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rim and Spoke" })).toBeVisible();

  await page.getByRole("button", { name: "Supplies an article" }).click();
  await dialog.getByLabel("SKU").fill("ck-tyr-04");
  await dialog.getByLabel("Unit cost (EUR)").fill("12,50");
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row").filter({ hasText: "CK-TYR-04" });
  await expect(row.getByText("€12.50")).toBeVisible();
  await page.getByRole("button", { name: "Edit CK-TYR-04" }).click();
  await dialog.getByLabel("Unit cost (EUR)").fill("13");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row.getByText("€13.00")).toBeVisible();
  await page.getByRole("button", { name: "Remove CK-TYR-04" }).click();
  await expect(page.getByText("Nothing is supplied yet")).toBeVisible();
  await undoes(page, "Supply ended");
  await expect(row.getByText("€13.00")).toBeVisible();

  await page.getByRole("tab", { name: "Money" }).click();
  await page.getByRole("button", { name: "Name an account" }).click();
  await dialog.getByLabel(/name for the account/).fill("acct_rim");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("acct_rim")).toBeVisible();
  await page.getByRole("button", { name: "Agree on a commission" }).click();
  await dialog.getByLabel("Percent").fill("101");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("between 0 and 100");
  await dialog.getByLabel("Percent").fill("9,5");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("9.5% of everything")).toBeVisible();
  await isAccessible(page);
});

test("what a vendor is owed is paid at once", async ({ page }) => {
  const { vendorId } = await asks(page, "vendor", "GET", "/api/v1/vendor");
  await signIn(page, "office");
  await page.goto(`/desk/vendors/${vendorId}?tab=money`);
  await page.getByRole("button", { name: "Pay now" }).click({ timeout: 90_000 });
  await page.getByRole("dialog").getByRole("button", { name: "Pay now" }).click();
  await expect(page.getByText("Payout under way")).toBeVisible();
  await expect(page.getByRole("table", { name: "Payouts" })).toBeVisible();
  await isAccessible(page);
});

test("what all vendors are owed and were paid is on one page, and paid from there", async ({
  page,
}) => {
  await signIn(page, "office");
  await page.goto("/desk/vendors");
  await page.getByRole("tab", { name: "Owed" }).click();
  const owed = page.getByRole("table", { name: "Owed" });
  await expect(owed).toBeVisible({ timeout: 90_000 });
  await isAccessible(page);
  const pay = owed.getByRole("button", { name: /^Pay .* now$/ }).first();
  await pay.click({ timeout: 90_000 });
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Pay now" }).click();
  await expect(page.getByText("Payout under way")).toBeVisible();
  await page.getByRole("tab", { name: "Payouts" }).click();
  const payouts = page.getByRole("table", { name: "Payouts" });
  await expect(payouts.getByText("Paid").first()).toBeVisible();
  await isAccessible(page);
});

test("a payout that was made by hand is told, and what did not arrive is told why", async ({
  page,
}) => {
  const sent = {
    ...{ payoutId: "by-hand", vendorId: "v", currency: "EUR", amount: 1250, accrued: 1250 },
    ...{ clawedBack: 0, paidBefore: 0, status: "sent", providerReference: "", reason: "" },
    madeAt: "2026-01-05T06:00:00Z",
  };
  const failed = { ...sent, payoutId: "f", status: "failed", reason: "no_payout_account" };
  // The demo's provider says at once what became of a payout, and its vendor has an account: made up.
  await page.route(/commissions\/payouts(\?|$)/, (route) =>
    route.fulfill({ json: { items: [sent, failed], next: null } }),
  );
  const asked: [string, unknown][] = [];
  await page.route(/commissions\/payouts\/by-hand\//, (route) => {
    asked.push([route.request().url().split("/").at(-1) ?? "", route.request().postDataJSON()]);
    return route.fulfill({ json: {} });
  });
  await signIn(page, "office");
  await page.goto("/desk/vendors?tab=payouts");
  await expect(page.getByText("No account is named to pay into.")).toBeVisible();
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: /^Tell what became of/ }).click();
  await dialog.getByLabel("Reference").fill("bank 77");
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole("button", { name: /^Tell what became of/ }).click();
  await dialog.getByLabel("Status").selectOption("failed");
  await dialog.getByLabel("Why").fill("account closed");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  expect(asked).toEqual([
    ["settled", { providerReference: "bank 77" }],
    ["failed", { reason: "account closed" }],
  ]);
});

test("goods are sold for a vendor, whose people are admitted to the portal", async ({ page }) => {
  const vendor = { name: "Hub and Axle", currency: "EUR" };
  const { vendorId } = await asks(page, "office", "POST", "/api/v1/vendors", vendor);
  const person = { username: "hub-hanna", email: "hanna@hub.example", role: "vendor" };
  const names = { firstName: "Hanna", lastName: "Hub" };
  await asks(page, "admin", "POST", "/api/v1/users", { ...person, ...names });
  const name = "Hub bell";
  const sku = await offers(page, name, 2500, 5);
  await signIn(page, "office");
  await page.goto(`/desk/vendors/${vendorId}?tab=sold`);
  await expect(page.getByText("Nothing is sold for this vendor")).toBeVisible();
  await isAccessible(page);
  await page.getByRole("button", { name: "Sell an article for it" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Product").fill(name);
  await dialog.getByRole("option", { name }).click();
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row").filter({ hasText: sku });
  await expect(row).toContainText(name);
  await page.getByRole("button", { name: `Edit ${sku}` }).click();
  await dialog.getByLabel("Category for the commission").selectOption({ index: 1 });
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row.getByRole("cell", { name: "–" })).toHaveCount(0);
  await page.getByRole("button", { name: `Remove ${sku}` }).click();
  await expect(row).toBeHidden();
  await undoes(page, `${sku} is sold as your own`);
  await expect(row.getByRole("cell", { name: "–" })).toHaveCount(0);

  await page.getByRole("tab", { name: "Portal" }).click();
  await expect(page.getByText("Nobody signs in for this vendor yet.")).toBeVisible();
  await page.getByRole("button", { name: "Admit a user" }).click();
  await dialog.getByLabel("User of a vendor").fill("hanna");
  await dialog.getByRole("option", { name: "Hanna Hub" }).click();
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Hanna Hub", { exact: true })).toBeVisible();
  await isAccessible(page);
  await page.getByRole("button", { name: "Hanna Hub acts for Hub and Axle no more" }).click();
  await expect(page.getByText("Nobody signs in for this vendor yet.")).toBeVisible();
  await undoes(page, "Sees nothing of Hub and Axle any more");
  await expect(page.getByText("Hanna Hub", { exact: true })).toBeVisible();
});

test("the desk sees what a vendor told of its stock", async ({ page }) => {
  const { vendorId } = await asks(page, "vendor", "GET", "/api/v1/vendor");
  await signIn(page, "office");
  await page.goto(`/desk/vendors/${vendorId}?tab=portal`);
  const told = page.getByRole("table", { name: "Stock that it told" });
  await expect(told.getByRole("row").nth(1)).toBeVisible();
  await isAccessible(page);
});
