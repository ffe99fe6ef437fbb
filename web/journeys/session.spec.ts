import type { Page } from "@playwright/test";
import { expect, isAccessible, signIn, test } from "./house";

test("a token that counts no more is renewed without a word, once for all tabs", async ({
  page,
  context,
}) => {
  await signIn(page, "office");
  const other = await context.newPage();
  await other.goto("/desk/customers");
  await expect(other.getByRole("table", { name: "Customers" })).toBeVisible();

  const renewals: string[] = [];
  context.on("request", (asked) => {
    if (asked.url().endsWith("/auth/refresh")) renewals.push(asked.url());
  });
  const spoil = () => {
    const kept = JSON.parse(localStorage.getItem("entrepot.session") ?? "{}");
    localStorage.setItem("entrepot.session", JSON.stringify({ ...kept, accessToken: "spoilt" }));
  };
  await page.evaluate(spoil);
  await Promise.all([page.reload(), other.reload()]);
  await expect(page.getByRole("table", { name: "Orders" })).toBeVisible();
  await expect(other.getByRole("table", { name: "Customers" })).toBeVisible();
  expect(renewals).toHaveLength(1);

  // Who signs out in one tab is signed out in all.
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(other.getByText("You are not signed in any more")).toBeVisible();
});

test("who is not signed in is led back to where they wanted to go", async ({ page }) => {
  await page.goto("/desk/stock");
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("Username or email").fill("office");
  await page.getByLabel("Password").fill("wrong password here");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("do not belong together")).toBeVisible();
  await page.getByLabel("Password").fill("crank-and-kettle");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/desk\/stock$/);
  await expect(page.getByRole("heading", { name: "Stock" })).toBeVisible();
});

test("customers have no desk", async ({ page }) => {
  await signIn(page, "amelie");
  await expect(page).toHaveURL(/\/$/);
  await page.goto("/desk");
  await expect(page.getByText("This is not yours to see or to do")).toBeVisible();
});

test("who is signed in elsewhere, too, signs that out from here", async ({ page, browser }) => {
  const lost = await (await browser.newContext()).newPage();
  await signIn(lost, "amelie");
  await lost.goto("/account");
  const where = (on: Page) => on.locator(".card", { hasText: "Where you are signed in" });
  await expect(where(lost).getByText("Here", { exact: true })).toBeVisible();

  await signIn(page, "amelie");
  await page.goto("/account");
  await expect(where(page).getByText("Here", { exact: true })).toHaveCount(1);
  await isAccessible(page);
  const others = where(page).getByRole("button", { name: /^Sign out Chrome/ });
  await others.first().click();
  await expect(page.getByText("It is signed out")).toBeVisible();
  await lost.reload();
  await expect(lost.getByText("Sign in to see your account")).toBeVisible();
  await expect(where(page).getByText("Here", { exact: true })).toHaveCount(1);
});
