import { spawn } from "node:child_process";
import type { Page } from "@playwright/test";
import { orderNumber, putsInCart, tellsWhereTo } from "./buying";
import { test as base, expect, freePort, PYTHON, ROOT } from "./house";

/** What stands in for Stripe's script: fields, a word for the card, and a bank that asks. */
const SCRIPT = `window.Stripe = (key) => ({
  elements: ({ amount, currency }) => ({
    create: () => ({
      mount: (place) => {
        place.innerHTML = "<label>Card number <input></label>";
        place.dataset.asked = [key, amount, currency].join(" ");
      },
    }),
    getElement: () => null,
    update: () => {},
    submit: async () => ({}),
  }),
  createConfirmationToken: async () => ({ confirmationToken: { id: "ctoken_act" } }),
  handleNextAction: async ({ clientSecret }) => {
    const confirmed = confirm("Do you pay?");
    const body = JSON.stringify({ clientSecret, confirmed, house: location.origin });
    await fetch("https://api.stripe.com/bank", { method: "POST", body });
    return confirmed ? {} : { error: { message: "You did not confirm it." } };
  },
});`;

const test = base.extend<object, { small: string; settings: Record<string, string> }>({
  small: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there what a fixture needs
    async ({}, use) => {
      const port = await freePort();
      const stripe = spawn(PYTHON, ["-m", "tests.adapters.stripe.serve", String(port)], {
        cwd: ROOT,
      });
      await use(`http://127.0.0.1:${port}`);
      stripe.kill("SIGTERM");
    },
    { scope: "worker" },
  ],
  settings: [
    async ({ small }, use) =>
      use({
        ENTREPOT_GATEWAY: "stripe",
        ENTREPOT_STRIPE_API_KEY: "sk_test_1",
        ENTREPOT_STRIPE_PUBLISHABLE_KEY: "pk_test_1",
        ENTREPOT_STRIPE_WEBHOOK_SECRET: "whsec_test",
        ENTREPOT_STRIPE_URL: small,
      }),
    { scope: "worker" },
  ],
});

test.use({ alive: false });

/** The shop with Stripe's addresses answered here; nothing leaves the machine. */
async function reachesStripe(page: Page, small: string): Promise<void> {
  await page.route("https://js.stripe.com/**", (route) =>
    route.fulfill({ contentType: "text/javascript", body: SCRIPT }),
  );
  await page.route("https://api.stripe.com/bank", async (route) => {
    const answer = await page.request.post(`${small}/bank`, {
      data: route.request().postDataJSON(),
    });
    await route.fulfill({ response: answer, headers: { "access-control-allow-origin": "*" } });
  });
}

test("a card that Stripe took pays once its bank was answered", async ({ page, small }) => {
  await reachesStripe(page, small);
  await putsInCart(page, "CK-BAG-01");
  await tellsWhereTo(page);
  await expect(page.locator("[data-asked]")).toHaveAttribute("data-asked", /^pk_test_1 \d+ eur$/);
  page.once("dialog", (bank) => bank.dismiss());
  await page.getByRole("button", { name: /^Pay/ }).click();
  await expect(page.getByText("The payment was not confirmed to the bank.")).toBeVisible();
  await expect(page.getByLabel("Card number")).toBeVisible();
  page.once("dialog", (bank) => bank.accept());
  await page.getByRole("button", { name: /^Pay/ }).click();
  await orderNumber(page);
});

test("a shop that does not reach Stripe says so and can be asked again", async ({
  page,
  small,
}) => {
  await page.route("https://js.stripe.com/**", (route) => route.abort());
  await putsInCart(page, "CK-BAG-01");
  await tellsWhereTo(page);
  await expect(page.getByText("The fields for the card could not be loaded")).toBeVisible();
  await page.unroute("https://js.stripe.com/**");
  await reachesStripe(page, small);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByLabel("Card number")).toBeVisible();
});
