import { goesToPayment, inCart, orderNumber, pays, putsInCart } from "./buying";
import { expect, isAccessible, test } from "./house";

test.use({ alive: false });

test("a guest wishes and registers with the wish, keeps an address, and buys without typing it", async ({
  page,
}) => {
  const email = `nia${Date.now()}@example.org`;
  await page.goto("/products/CK-BAG-01");
  await page.getByRole("button", { name: "Keep on the wishlist" }).click();
  await expect(page.getByRole("button", { name: "On your wishlist" })).toBeVisible();
  await page.goto("/wishlist");
  await expect(page.getByRole("link", { name: /Frame bag/ })).toBeVisible();
  await page.goto("/register?then=%2Fwishlist");
  await expect(page.getByRole("heading", { name: "Create an account" })).toBeVisible();
  await isAccessible(page);
  await page.getByLabel("First name").fill("Nia");
  await page.getByLabel("Last name").fill("Nunes");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("a bell and two brakes");
  await page.getByRole("button", { name: "Create an account" }).click();
  await expect(page.getByRole("link", { name: /Frame bag/ })).toBeVisible();
  await page.getByRole("button", { name: /Take Frame bag.* off the wishlist/ }).click();
  await expect(page.getByRole("heading", { name: "Nothing on the wishlist yet" })).toBeVisible();

  await page.goto("/account");
  await page.getByRole("button", { name: "Add an address" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Recipient").fill("Nia Nunes");
  await dialog.getByLabel("Street and number").fill("Rua do Sol 7");
  await dialog.getByLabel("Postal code").fill("1000-100");
  await dialog.getByLabel("City").fill("Lisboa");
  await dialog.getByLabel("Country").selectOption("PT");
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Rua do Sol 7")).toBeVisible();
  await page.getByRole("button", { name: "Change the address Rua do Sol 7" }).click();
  await dialog.getByLabel("Street and number").fill("Rua do Sol 8");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Rua do Sol 8")).toBeVisible();
  await page.getByLabel("Last name").fill("Nunes Silva");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
  await isAccessible(page);

  await page.goto("/products/CK-CUP-01");
  await page.getByRole("button", { name: "Keep on the wishlist" }).click();
  await expect(page.getByRole("button", { name: "On your wishlist" })).toBeVisible();
  await page.goto("/wishlist");
  await expect(page.getByRole("link", { name: /Enamel mug/ })).toBeVisible();
  await isAccessible(page);
  await page.getByRole("button", { name: "Take Enamel mug off the wishlist" }).click();
  await expect(page.getByRole("heading", { name: "Nothing on the wishlist yet" })).toBeVisible();

  await putsInCart(page, "CK-CUP-01");
  await page.goto("/checkout");
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await expect(page.getByRole("radio", { name: /Rua do Sol 8/ })).toBeChecked();
  await goesToPayment(page);
  await pays(page);
  const number = await orderNumber(page);
  await page.goto("/my/orders");
  await expect(page.getByRole("link", { name: number })).toBeVisible();
  await isAccessible(page);
});

test("an e-mail address has one account", async ({ page }) => {
  await page.goto("/register");
  const email = `twice${Date.now()}@example.org`;
  const registers = async () => {
    await page.goto("/register");
    await page.getByLabel("First name").fill("Ana");
    await page.getByLabel("Last name").fill("Anders");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill("a bell and two brakes");
    await page.getByRole("button", { name: "Create an account" }).click();
  };
  await registers();
  await expect(page.getByRole("heading", { name: "My account" })).toBeVisible();
  await registers();
  await expect(page.getByText("There is an account with this e-mail")).toBeVisible();
});

test("carts of two devices become one when the same customer signs in", async ({
  browser,
  baseURL,
}) => {
  const [desk, phone] = await Promise.all([1, 2].map(() => browser.newContext({ baseURL })));
  const email = `two${Date.now()}@example.org`;
  const password = "a bell and two brakes";
  const page = await desk?.newPage();
  const other = await phone?.newPage();
  if (!page || !other) throw new Error("no browser");
  await page.goto("/register");
  await page.getByLabel("First name").fill("Tom");
  await page.getByLabel("Last name").fill("Tandem");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create an account" }).click();
  await expect(page.getByRole("heading", { name: "My account" })).toBeVisible();
  await putsInCart(page, "CK-CUP-01", 2);

  await putsInCart(other, "CK-CUP-02");
  await other.goto("/sign-in?then=/cart");
  await other.getByLabel("Username or email").fill(email);
  await other.getByLabel("Password").fill(password);
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(inCart(other, 3)).toBeVisible();
  await expect(other.getByRole("link", { name: "Enamel mug" })).toBeVisible();
  await expect(other.getByRole("link", { name: "Insulated cup" })).toBeVisible();
  await page.goto("/cart");
  await expect(inCart(page, 3)).toBeVisible();
  await Promise.all([desk?.close(), phone?.close()]);
});
