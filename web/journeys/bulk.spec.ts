import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

test("several products are hidden at once, and put on sale again", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/desk/products");
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  const tick = (name: string) => row(name).getByRole("checkbox").check();
  await tick("CK-BAG-01");
  await tick("CK-TYR-04");
  const bulk = page.getByRole("region", { name: "2 selected" });
  await expect(bulk.getByRole("button", { name: "Put 0 on sale" })).toBeDisabled();
  await isAccessible(page);
  await bulk.getByRole("button", { name: "Hide 2" }).click();
  await expect(page.getByText("2 products are hidden")).toBeVisible();
  await expect(bulk).toBeHidden();

  await page.getByLabel("Status").selectOption("hidden");
  await tick("CK-BAG-01");
  await tick("CK-TYR-04");
  await bulk.getByRole("button", { name: "Put 2 on sale" }).click();
  await expect(page.getByText("2 products are on sale")).toBeVisible();
  await page.getByLabel("Status").selectOption("");
  await expect(row("CK-BAG-01")).toBeVisible();
});
