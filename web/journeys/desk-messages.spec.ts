import { expect, isAccessible, signIn, test, tokenOf, undoes } from "./house";

test.use({ alive: false });

test("how the business writes is set, and what makes no sense is told", async ({ page }) => {
  await signIn(page, "office");
  await page.getByRole("link", { name: "Message settings" }).click();
  await expect(page.getByText(/Messages come from .+; answers go to/)).toBeVisible();
  await isAccessible(page);
  await page.getByLabel("Language").selectOption("pt");
  await page.getByLabel("What staff must know goes to").fill("night@crank.example");
  await page.getByLabel("Where parcels are tracked").fill("https://parcels.example/all");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/It begins with https/)).toBeVisible();
  await isAccessible(page);
  const right = "https://parcels.example/{tracking_number}";
  await page.getByLabel("Where parcels are tracked").fill(right);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Settings saved")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Where parcels are tracked")).toHaveValue(right);
  await expect(page.getByLabel("Language")).toHaveValue("pt");
  await expect(page.getByLabel("What staff must know goes to")).toHaveValue("night@crank.example");
});

test("an address that wants no news is written down, found, and taken back", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/desk/messages?tab=unsubscribed");
  await page.getByRole("button", { name: "Send no news to an address" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail address").fill("Quiet@example.org");
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row").filter({ hasText: "quiet@example.org" });
  await expect(row).toBeVisible();
  await isAccessible(page);
  await page.getByLabel("Find a whole address").fill("loud@example.org");
  await expect(page.getByText("Nothing matches these filters")).toBeVisible();
  await page.getByLabel("Find a whole address").fill("quiet@example.org");
  await row.getByRole("button", { name: "Wants news again" }).click();
  await expect(row).toBeHidden();
  await undoes(page, "quiet@example.org is sent news again");
  await expect(row).toBeVisible();
});

test("news is looked at and sent to those who want some, and the staff is alerted", async ({
  page,
}) => {
  const headers = await tokenOf(page, "amelie");
  const data = { language: "en", wantsMarketing: true };
  await page.request.put("/api/v1/users/c-amelie/preferences", { headers, data });
  const me = await page.request.get("/api/v1/users/c-amelie", { headers });
  const { email } = (await me.json()) as { email: string };
  await signIn(page, "office");
  const dialog = page.getByRole("dialog");
  await page.goto("/desk/mail");
  await page.getByRole("link", { name: "Write news" }).last().click();
  await expect(page.getByText(/did not ask for news/)).toBeVisible();
  await isAccessible(page);
  await page.getByLabel("To", { exact: true }).selectOption("addresses");
  await expect(page.getByText("Nobody will read it yet")).toBeVisible();
  await page.getByLabel("Some addresses").fill(`${email}, ben@example, ${email.toUpperCase()}`);
  await expect(page.getByText("That is no address: ben@example")).toBeVisible();
  await page.getByLabel("Some addresses").fill(`${email}, silent@example.org`);
  await page.getByLabel("Subject").fill("Bells are back");
  await page.getByLabel("Text").fill("They ring again.");
  await page.getByRole("button", { name: "Look at the letter" }).click();
  await expect(dialog.getByText("They ring again.")).toBeVisible();
  await expect(dialog.getByText("1 did not ask for news and is left out.")).toBeVisible();
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Send to 1 person" }).click();
  await expect(dialog.getByText("These were not written to")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(page.getByLabel("Subject")).toHaveValue("");

  await page.getByLabel("To", { exact: true }).selectOption("customers");
  await page.getByLabel("Subject").fill("Lamps are back");
  await page.getByLabel("Text").fill("They shine again.");
  await page.getByRole("button", { name: "Look at the letter" }).click();
  await dialog.getByRole("button", { name: "Send me a sample" }).click();
  await expect(page.getByText("A sample is on its way to")).toBeVisible();
  await dialog.getByRole("button", { name: "Send to 1 person" }).click();
  const mailing = page.getByRole("listitem").filter({ hasText: "Lamps are back" });
  await expect(mailing.getByText(/sent · 1 person · \d+ did not ask for news/)).toBeVisible();
  await isAccessible(page);

  await page.goto("/desk/mail");
  await page.getByRole("button", { name: "Alert the staff" }).click();
  await expect(dialog.getByText(/It goes to .+@/)).toBeVisible();
  await dialog.getByLabel("Subject").fill("The lift is broken");
  await dialog.getByLabel("Text").fill("Use the stairs.");
  await isAccessible(page);
  await dialog.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("The staff is being told")).toBeVisible();
  await expect(page.getByRole("button", { name: /The lift is broken/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /Bells are back/ })).toBeVisible();

  // An address is found while it is typed, and what was written on an occasion by it.
  await page.getByLabel("Occasion").selectOption({ label: "News" });
  await expect(page.getByRole("button", { name: /The lift is broken/ })).toBeHidden();
  await expect(page.getByRole("button", { name: /Bells are back/ })).toBeVisible();
  await page.getByLabel("Recipient's address").fill("NOBODY-so");
  await expect(page.getByText("Nothing matches these filters")).toBeVisible();
  await page.getByLabel("Recipient's address").fill(email.slice(0, 6).toUpperCase());
  await expect(page.getByRole("button", { name: /Bells are back/ })).toBeVisible();
  await isAccessible(page);
});
