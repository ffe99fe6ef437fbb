import { expect, type Page } from "@playwright/test";
import { signIn, test } from "./house";

test.use({ alive: false });

const asked = (page: Page) => page.getByRole("dialog", { name: "Leave without saving?" });

/** Asked before it goes, somebody stays first, and then leaves. */
async function isAsked(page: Page, leave: () => Promise<unknown>): Promise<void> {
  await leave();
  await asked(page).getByRole("button", { name: "Cancel" }).click();
  await expect(asked(page)).toBeHidden();
  await leave();
  await asked(page).getByRole("button", { name: "Leave" }).click();
  await expect(asked(page)).toBeHidden();
}

test("what is typed at the desk is not lost without a question", async ({ page }) => {
  await signIn(page, "office");
  const toOrders = () =>
    page
      .getByRole("navigation", { name: "Pages" })
      .getByRole("link", { name: "Orders", exact: true })
      .click();

  // A promotion, also when somebody thinks better of letting it run.
  await page.goto("/desk/promotions/new");
  await page.getByLabel("Name").fill("Spring on two wheels");
  await page.getByLabel("Percent", { exact: true }).fill("25");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await isAsked(page, toOrders);
  await expect(page.getByRole("heading", { name: "Orders" })).toBeVisible();

  // News that were looked at, and not sent.
  await page.goto("/desk/news");
  await page.getByLabel("To", { exact: true }).selectOption("addresses");
  await page.getByLabel("Some addresses").fill("amelie@example.org");
  await page.getByLabel("Subject").fill("The spring bicycle");
  await page.getByRole("textbox", { name: "Text" }).fill("It is there.");
  await page.getByRole("button", { name: "Look at the letter" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await isAsked(page, toOrders);

  // The words of a product in one language, and its other tabs.
  await page.goto("/desk/products");
  await page.getByRole("link", { name: "Patch kit" }).click();
  await page.getByLabel("Description").fill("Six patches and the glue.");
  await isAsked(page, () => page.getByRole("tab", { name: "Prices" }).click());
  await expect(page.getByRole("tab", { name: "Prices" })).toHaveAttribute("aria-selected", "true");

  // The terms of one store, and those of another.
  await page.goto("/desk/return-terms");
  const store = page.getByLabel("Store", { exact: true });
  const before = await store.inputValue();
  await page.getByLabel("Days to send back").fill("99");
  await isAsked(page, () => store.selectOption({ index: before === "berlin" ? 1 : 0 }));
  await expect(store).not.toHaveValue(before);
});

test("neither Escape nor the browser's Back button takes what is typed", async ({ page }) => {
  await signIn(page, "office");
  const pages = page.getByRole("navigation", { name: "Pages" });
  await pages.getByRole("link", { name: "Customers", exact: true }).click();
  await page.getByRole("button", { name: "Add customer" }).click();
  const typed = page.getByRole("dialog").getByLabel("Username");
  await typed.pressSequentially("grace");
  await page.keyboard.press("Escape");
  await expect(asked(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(asked(page)).toBeHidden();
  await page.keyboard.press("Escape");
  await asked(page).getByRole("button", { name: "Cancel" }).click();
  await expect(typed).toHaveValue("grace");
  await isAsked(page, () => page.evaluate(() => history.back()));
  await expect(page.getByRole("heading", { name: "Orders", level: 1 })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole("heading", { name: "Customers", level: 1 })).toBeVisible();
});
