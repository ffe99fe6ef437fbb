import { expect, isAccessible, PAGE_MS, signIn, test, tokenOf } from "./house";

const PAGES = [
  "/desk",
  "/desk/orders/new",
  "/desk/customers",
  "/desk/customers/c-amelie",
  "/desk/products",
  "/desk/products/CK-BAG-01",
  "/desk/products/CK-BAG-01?tab=variants",
  "/desk/products/CK-BAG-01?tab=prices",
  "/desk/products/CK-BAG-01?tab=images",
  "/desk/categories",
  "/desk/categories?tab=collections",
  "/desk/search",
  "/desk/search?tab=labels",
  "/desk/promotions",
  "/desk/returns",
  "/desk/refunds",
  "/desk/stock",
  "/desk/stock?tab=movements",
  "/desk/stock/CK-GRD-01",
  "/desk/transfers",
  "/desk/purchases",
  "/desk/mail",
  "/desk/messages",
  "/desk/messages?tab=unsubscribed",
  "/desk/letters",
  "/desk/nowhere",
  "/sign-in",
];

test("nothing at the desk is closed to anybody", async ({ page }) => {
  test.setTimeout(PAGES.length * PAGE_MS);
  await signIn(page, "admin");
  for (const path of PAGES) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.locator("main :is(h1, h2)").first()).toBeVisible();
      await expect(page.locator("main .skeleton")).toHaveCount(0);
      await isAccessible(page);
    });
  }
});

test("no page asks for what the policy forbids", async ({ page }) => {
  const broken: string[] = [];
  page.on("console", (said) => said.type() === "error" && broken.push(said.text()));
  page.on("pageerror", (error) => broken.push(error.message));
  await signIn(page, "office");
  for (const path of ["/desk", "/desk/mail", "/desk/stock/CK-GRD-01", "/desk/products"]) {
    await page.goto(path);
    await expect(page.locator("main .skeleton")).toHaveCount(0);
  }
  await page.goto("/desk/mail");
  await page.locator(".mail-line").first().click();
  await expect(page.locator(".letter")).toBeVisible();
  expect(broken).toEqual([]);
});

test("everything can be reached by keys", async ({ page }) => {
  await signIn(page, "office");
  await expect(page.getByRole("table", { name: "Orders" })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await expect(page).toHaveURL(/\/desk\/stock$/);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Go to, do, find" })).toBeVisible();
  for (let n = 0; n < 20; n++) await page.keyboard.press("ArrowDown");
  const chosen = page.getByRole("dialog").getByRole("option", { selected: true });
  await expect(chosen).toBeInViewport({ ratio: 1 });
  await page.keyboard.type("amelie");
  await expect(page.getByRole("option", { name: /Amelie Brandt/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Amelie Brandt" })).toBeVisible();
});

test("a dialog begins at what is to be filled in, and Escape leads back to where one was", async ({
  page,
}) => {
  await signIn(page, "office");
  for (const [path, button] of [
    ["/desk/customers", "Add customer"],
    ["/desk/categories", "Add a category"],
    ["/desk/vendors", "Add a vendor"],
  ] as const) {
    await page.goto(path);
    const opener = page.locator("main").getByRole("button", { name: button, exact: true });
    await opener.press("Enter");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("textbox").first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
});

test("a list that is printed begins below its title, without what filters it", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/desk/stock");
  const levels = page.getByRole("table", { name: "Levels" });
  await expect(levels).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".card").filter({ has: levels })).toHaveCSS("break-inside", "auto");
  await expect(page.locator(".card").first()).toBeHidden();
  await expect(page.getByRole("slider")).toBeHidden();
});

test("a long name breaks before it runs into the next column", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/desk/products");
  const name = page.getByRole("table", { name: "Products" }).getByRole("link").first();
  const over = await name.evaluate((link) => {
    link.textContent = "Waterproof handlebar bag with a roll closure and a map case, ".repeat(3);
    const cell = link.closest("td")?.getBoundingClientRect().right ?? 0;
    return link.getBoundingClientRect().right - cell;
  });
  expect(over).toBeLessThanOrEqual(0);
});

test("a product is hidden, and the undo puts it back", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/desk/products/CK-BAG-02");
  await page.getByRole("button", { name: "Hide" }).click();
  await expect(page.getByText("Hidden", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Hide" })).toBeVisible();
  await page.getByLabel("Description").fill("Two of them, waterproof.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Product saved")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Description")).toHaveValue("Two of them, waterproof.");
});

test("a file of products is looked at before any is added", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/desk/products");
  await page.getByRole("button", { name: "Import CSV" }).click();
  const lines = ["sku,name,unitPrice,currency", "NEW-1,A bell,9.90,EUR", "NEW-2,A horn,cheap,EUR"];
  await page.getByLabel("Choose a file, or drop it here").setInputFiles({
    name: "products.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(lines.join("\n")),
  });
  await expect(page.getByText("1 row is new")).toBeVisible();
  await expect(page.getByText("Price: cheap")).toBeVisible();
  await isAccessible(page);
  await page.getByRole("button", { name: "Import 1 row" }).click();
  await expect(page.getByRole("cell", { name: "imported" })).toBeVisible();
  await page.getByRole("button", { name: "Close" }).last().click();
  await page.goto("/desk/products/NEW-1".replace("NEW-1", await productOf(page, "NEW-1")));
  await expect(page.getByRole("heading", { name: "A bell" })).toBeVisible();
});

test("filters live in the address, and under a name", async ({ page }) => {
  await signIn(page, "office");
  await page.getByLabel("Status").selectOption("Delivered");
  await expect(page).toHaveURL(/status=Delivered/);
  await page.getByRole("button", { name: "Saved filters" }).click();
  await page.getByRole("button", { name: "Save these filters" }).click();
  await page.getByLabel("Name of the filter").fill("Done");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await page.getByRole("search").getByRole("button", { name: "Clear the filters" }).click();
  await expect(page).not.toHaveURL(/status=/);
  await page.getByRole("button", { name: "Saved filters" }).click();
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await expect(page).toHaveURL(/status=Delivered/);
});

test("what was lost while offline is there afterwards", async ({ page, context }) => {
  await signIn(page, "office");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.goto("/desk/customers");
  const headers = await tokenOf(page, "office");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText("You are offline.")).toBeVisible();
  const added = await addOutside(page, headers);
  await context.setOffline(false);
  await expect(page.getByText("You are offline.")).toBeHidden();
  await expect(page.getByRole("cell", { name: added })).toBeVisible();
});

test("the app speaks German and Portuguese", async ({ page }) => {
  await signIn(page, "office");
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect(page.getByRole("heading", { name: "Bestellungen" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.getByRole("button", { name: "Konto" }).click();
  await page.getByRole("button", { name: "Português" }).click();
  await expect(page.getByRole("heading", { name: "Encomendas" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Encomendas" })).toBeVisible();
  for (const link of await page.locator(".side .page-links .nav-link").all()) {
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "page");
    expect((await link.boundingBox())?.height, "its name stands on one line").toBeLessThan(40);
  }
});

test("rows stay under the pointer while new ones come", async ({ page }) => {
  await signIn(page, "office");
  const first = page.locator("tbody tr").first();
  await expect(first).toBeVisible();
  await first.hover();
  const id = await first.getAttribute("data-id");
  const fresh = page.getByRole("button", { name: /new: show/ });
  await expect(fresh).toBeVisible({ timeout: 60_000 });
  expect(await first.getAttribute("data-id")).toBe(id);
  await fresh.click();
  await expect(first).not.toHaveAttribute("data-id", id ?? "");
});

type Page = Parameters<typeof signIn>[0];

async function productOf(page: Page, sku: string): Promise<string> {
  const headers = await tokenOf(page, "office");
  const answer = await page.request.get(`/api/v1/products?sku=${sku}`, { headers });
  const { items } = (await answer.json()) as { items: { productId: string }[] };
  return items[0]?.productId ?? "";
}

/** Somebody is added while the page is offline: the request is not the page's. */
async function addOutside(page: Page, headers: Record<string, string>): Promise<string> {
  const username = `late${Date.now()}`;
  const email = `${username}@example.com`;
  const answer = await fetch(new URL("/api/v1/users", page.url()), {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ username, email, role: "customer" }),
  });
  expect(answer.status).toBe(201);
  return email;
}
