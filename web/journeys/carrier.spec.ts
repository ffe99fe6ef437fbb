import { asks } from "./buying";
import { expect, isAccessible, test, tokenOf } from "./house";

const PASSWORD = "wheels and a heavy bell";

test("a carrier enters the desk, sees its own shipments and nothing else, and may tell of them", async ({
  page,
}) => {
  const user = { username: "courier", email: "c@example.org", role: "carrier" };
  const { userId } = await asks(page, "admin", "POST", "/api/v1/users", user);
  const { authorization } = await tokenOf(page, "admin");
  const path = `/api/v1/users/${userId}/password`;
  const data = { newPassword: PASSWORD };
  await page.request.put(path, { headers: { authorization: String(authorization) }, data });
  await asks(page, "admin", "PUT", `/api/v1/carriers/atlantic/users/${userId}`, {});
  const refused: string[] = [];
  page.on("response", (answer) => {
    if (answer.status() === 403) refused.push(answer.url());
  });
  await page.goto("/sign-in");
  await page.getByLabel("Username or email").fill("courier");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname === "/desk/shipments");

  const shipments = page.getByRole("table", { name: "Shipments" });
  await expect(shipments.getByRole("row").nth(1)).toBeVisible({ timeout: 90_000 });
  await expect(shipments).toContainText("Atlantic Parcel");
  await expect(shipments).not.toContainText(/Nordpaket|Velo Express/);
  await expect(page.getByRole("tab")).toHaveText(["Shipments"]);
  const pages = page.getByRole("navigation", { name: "Pages" }).getByRole("link");
  await expect(pages).toHaveText(["Shipping"]);
  await expect(shipments.locator('a[href^="/desk/orders"]')).toHaveCount(0);
  await expect(page.getByLabel("Warehouse")).toHaveCount(0);
  await isAccessible(page);
  await page.getByLabel("Status").selectOption("InTransit");
  await shipments.getByRole("link").first().click({ timeout: 90_000 });
  await expect(page.getByRole("button", { name: "It arrived" })).toBeVisible();
  await isAccessible(page);
  expect(refused, "nothing was asked that a carrier may not know").toEqual([]);

  await page.goto("/desk");
  await page.waitForURL((url) => url.pathname === "/desk/shipments");
  await page.goto("/desk/customers");
  await expect(
    page.getByRole("heading", { name: "This is not yours to see or to do" }),
  ).toBeVisible();
});
