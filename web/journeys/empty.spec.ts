import type { Page } from "@playwright/test";
import { expect, isAccessible, PAGE_MS, test, tokenOf } from "./house";
import { LISTS, NEVER_EMPTY } from "./pages";

test.use({ alive: false });

const BUSINESS = "emptiness";
const PASSWORD = "nothing here as yet";
const OF_THE_PLATFORM = "/desk/letters";
const SHOP = ["/", "/cart", "/wishlist", "/my/orders"];
const VENDOR = ["/vendor", "/vendor/orders", "/vendor/products", "/vendor/payouts"];

test("a business with nothing in it says on every page what would put something there", async ({
  page,
}) => {
  test.setTimeout((LISTS.length + NEVER_EMPTY.length) * PAGE_MS);
  await asks(page, "POST", "/api/v1/businesses", await tokenOf(page, "admin"), {
    businessId: BUSINESS,
    name: "Emptiness",
    email: "hollow@example.org",
    administrator: { username: "hollow", email: "hollow@example.org", password: PASSWORD },
  });
  await entersIt(page, "hollow");
  for (const path of [...LISTS, ...SHOP, "/tower"]) {
    if (path !== OF_THE_PLATFORM) await saysWhatIsMissing(page, path);
  }
  await isAccessible(page);
  await page.goto("/");
  await expect(page.getByText("Nothing is on sale yet"), "nobody looked for it").toBeVisible();
  for (const path of NEVER_EMPTY) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.locator("main h1")).toBeVisible();
      await expect(page.locator("main .skeleton")).toHaveCount(0);
      await expect(page.locator("main [role=alert]")).toHaveCount(0);
    });
  }

  const credentials = { username: "hollow", password: PASSWORD, businessId: BUSINESS };
  const { accessToken } = await asks(page, "POST", "/auth/login", {}, credentials);
  const headers = { authorization: `Bearer ${accessToken}` };
  const person = { username: "void", email: "void@example.org" };
  const registered = { ...person, password: PASSWORD, businessId: BUSINESS };
  const { userId } = await asks(page, "POST", "/api/v1/auth/register", {}, registered);
  const user = `/api/v1/users/${userId}`;
  await asks(page, "PUT", user, headers, { email: person.email, role: "vendor" });
  const vendor = { vendorId: "none", name: "None and Sons", currency: "EUR" };
  await asks(page, "POST", "/api/v1/vendors", headers, vendor);
  await asks(page, "PUT", `/api/v1/vendors/none/users/${userId}`, headers, {});
  await page.evaluate(() => localStorage.clear());
  await entersIt(page, "void");
  await expect(page.getByRole("heading", { level: 1, name: "None and Sons" })).toBeVisible();
  for (const path of [...VENDOR, "/vendor/statement"]) await saysWhatIsMissing(page, path);
  await isAccessible(page);
});

async function saysWhatIsMissing(page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    await page.goto(path);
    const empty = page.locator("main .state");
    await expect(empty.getByRole("heading").first()).toBeVisible();
    await expect(empty.locator("p").first()).toBeVisible();
    await expect(page.locator("main [role=alert]")).toHaveCount(0);
    await expect(page.locator("main .skeleton")).toHaveCount(0);
  });
}

async function entersIt(page: Page, username: string): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("summary", { hasText: "Business" }).click();
  await page.getByLabel("Business").fill(BUSINESS);
  await page.getByLabel("Username or email").fill(username);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

async function asks(
  page: Page,
  method: string,
  path: string,
  headers: Record<string, string>,
  data: unknown,
): Promise<Record<string, string>> {
  const answer = await page.request.fetch(path, { method, headers, data });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return JSON.parse((await answer.text()) || "{}") as Record<string, string>;
}
