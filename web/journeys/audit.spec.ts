import { expect, isAccessible, signIn, test } from "./house";

test.use({ alive: false });

test("the administrator sees what the office did, and from where", async ({ page, browser }) => {
  await page.goto("/");
  await signIn(page, "office");
  await page.goto("/desk/return-terms?store=berlin");
  await page.getByLabel("Days to send back").fill("21");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Terms set")).toBeVisible();

  const desk = await (await browser.newContext({ baseURL: new URL(page.url()).origin })).newPage();
  await signIn(desk, "admin");
  await desk.goto("/admin/audit");
  const done = desk.getByRole("row").filter({ hasText: "Returns" }).first();
  await expect(done).toContainText("127.0.0.1");
  await expect(done).toContainText("Chrome");
  await isAccessible(desk);

  const action = desk.getByLabel("Did");
  await action.selectOption({ label: "Returns" });
  await expect(desk).toHaveURL(/action=returns/);
  await expect(desk.getByRole("row").filter({ hasText: "Signed in" })).toHaveCount(0);
  await done.getByRole("link").first().click();
  await expect(desk).toHaveURL(/actor=\S+/);
  await expect(done).toBeVisible();
  await desk.getByLabel("Until").fill("2020-01-01");
  await expect(done).toHaveCount(0);
  await desk.goto("/admin/audit");
  await expect(done).toBeVisible();

  // Somebody is found by the name that the list tells, and not by an id that nobody knows.
  await desk.getByLabel("Who", { exact: true }).fill("Otto");
  await desk.getByRole("option", { name: "Otto Fischer" }).click();
  await expect(desk).toHaveURL(/actor=\S+/);
  await expect(done).toBeVisible();
  await isAccessible(desk);
  await desk.getByLabel("Who", { exact: true }).fill("Amelie");
  await desk.getByRole("option", { name: "Amelie Brandt" }).click();
  await expect(done).toHaveCount(0);
  await desk.getByLabel("To whom, to what").fill("Amelie B");
  await expect(desk.getByText("Nothing matches these filters")).toBeVisible();
});
