import { asks } from "./buying";
import { expect, isAccessible, signIn, test, undoes } from "./house";

test.use({ alive: false });

const PASSWORD = "wheels and a heavy bell";

test("a carrier is named, and who acts for it is said", async ({ page }) => {
  const user = { username: "courier", email: "c@example.org", firstName: "Cora", role: "carrier" };
  await asks(page, "admin", "POST", "/api/v1/users", user);
  await signIn(page, "admin");
  await page.goto("/admin/carriers");
  await page.getByRole("button", { name: "Add a carrier" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Short name").fill("falcon");
  await dialog.getByLabel("Name", { exact: true }).fill("Falcon Freight");
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row").filter({ hasText: "falcon" });
  await expect(row).toContainText("Falcon Freight");

  await row.getByRole("button", { name: "Edit Falcon Freight" }).click();
  await dialog.getByLabel("Name", { exact: true }).fill("Velo Express");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Another carrier has this name");
  await dialog.getByRole("button", { name: "Cancel" }).click();

  await row.getByRole("button", { name: "Admit a user" }).click();
  await expect(dialog.getByRole("button", { name: "Save" })).toBeDisabled();
  await dialog.getByRole("combobox").fill("Cora");
  await dialog.getByRole("option", { name: /Cora/ }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  const acts = row.getByRole("button", { name: "Cora acts for Falcon Freight no more" });
  await expect(acts).toBeVisible();
  await isAccessible(page);
  await acts.click();
  await expect(acts).toBeHidden();
  await undoes(page, "Sees no parcels of Falcon Freight any more");
  await expect(acts).toBeVisible();
});

test("a business is opened, and its administrator comes in", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/admin/stores");
  await page.getByRole("button", { name: "Open a business" }).click();
  const dialog = page.getByRole("dialog", { name: "Open a business" });
  await dialog.getByLabel("Name", { exact: true }).fill("Lumen Ltd");
  await dialog.getByLabel("Short name").fill("lumen");
  await dialog.getByLabel("Email", { exact: true }).fill("office@lumen.example");
  await dialog.getByLabel("Email of the administrator").fill("ada@lumen.example");
  await dialog.getByLabel("Username").fill("ada");
  await dialog.getByLabel("Password").fill(PASSWORD);
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("cell", { name: "office@lumen.example" })).toBeVisible();

  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/sign-in");
  await page.getByLabel("Username or email").fill("ada");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByText("Business", { exact: true }).first().click();
  await page.getByLabel("Business").fill("lumen");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  await page.goto("/admin");
  await expect(page.getByRole("cell", { name: "ada@lumen.example" })).toBeVisible();
});

test("somebody new is given a password, and comes in", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/admin");
  await page.getByRole("button", { name: "Add somebody" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Email").fill("grace@crank.example");
  await dialog.getByLabel("Username").fill("grace");
  await dialog.getByLabel("First name").fill("Grace");
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Password of Grace" }).click();
  await dialog.getByLabel("Password").fill("too short");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByLabel("Password").fill(PASSWORD);
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Grace signs in with it from now on")).toBeVisible();

  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/sign-in");
  await page.getByLabel("Username or email").fill("grace");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/desk/);
});

test("who works at which store is said, and found", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/admin");
  await page.getByRole("button", { name: "Add somebody" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Email").fill("till@example.org");
  await dialog.getByLabel("Username").fill("till");
  await dialog.getByLabel("First name").fill("Till");
  await dialog.getByLabel("Role").selectOption({ label: "Customer" });
  await expect(dialog.getByRole("group", { name: "Works at" })).toBeHidden();
  await dialog.getByLabel("Role").selectOption({ label: "Store staff" });
  await dialog.getByLabel("Crank & Kettle Berlin").check();
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row").filter({ hasText: "till@example.org" });
  await expect(row).toContainText("Crank & Kettle Berlin");
  await row.getByRole("button", { name: "Edit Till" }).click();
  await dialog.getByText("What this role may do: Store staff").click();
  await expect(dialog.getByText("cancel, see, change")).toBeVisible();
  await isAccessible(page);
  await dialog.getByLabel("Crank & Kettle Berlin").uncheck();
  await dialog.getByLabel("Crank & Kettle Lisbon").check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("Crank & Kettle Lisbon");
  await expect(row).not.toContainText("Berlin");
  await undoes(page, "Saved");
  await expect(row).toContainText("Crank & Kettle Berlin");
  await page.getByLabel("Works at").selectOption({ label: "Crank & Kettle Lisbon" });
  await expect(row).toBeHidden();
  await page.getByLabel("Works at").selectOption({ label: "Crank & Kettle Berlin" });
  await expect(row).toBeVisible();
  await isAccessible(page);
});

test("a shop bears the name of its business, and a new one as soon as it is given", async ({
  page,
  browser,
}) => {
  const shop = await (await browser.newContext()).newPage();
  await shop.goto("/cart");
  const brand = shop.getByRole("banner").getByRole("link", { name: "Crank & Kettle" });
  await expect(brand).toBeVisible();
  await expect(shop).toHaveTitle("Your cart is empty · Crank & Kettle");
  await signIn(page, "admin");
  await page.goto("/admin/stores");
  await page.getByRole("button", { name: "Edit Crank & Kettle", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Bell & Beans");
  await dialog.getByLabel("Colour").fill("#ffd400");
  await dialog.getByLabel("Contact").fill("1 Bell Lane, Berlin");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(brand).toBeHidden();
  await expect(shop.getByRole("link", { name: "Bell & Beans" })).toBeVisible();
  await expect(shop).toHaveTitle("Your cart is empty · Bell & Beans");
  await expect(shop.getByText("1 Bell Lane, Berlin")).toBeVisible();
  await isAccessible(shop);
});
