import type { Page } from "@playwright/test";
import { expect, signIn, test, tokenOf } from "./house";

const FIRST_JS_BYTES = 250_000;
const LIVE_MAX_MS = 2000;
const LOADS = 3;
/** A phone on a slow fourth-generation network, as Lighthouse takes it. */
const PHONE = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const PHONE_CPU = 4;

test("a change in the log is on the screen without a reload", async ({ page }) => {
  await signIn(page, "office");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.evaluate(() => {
    const seen: Record<string, number> = {};
    const look = () => {
      for (const { textContent } of document.querySelectorAll("tbody td.head a")) {
        seen[textContent ?? ""] ??= Date.now();
      }
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    Object.assign(window, { seen });
  });
  const headers = await tokenOf(page, "amelie");
  const took: number[] = [];
  for (let n = 0; n < 7; n += 1) {
    const placed = await page.request.post("/api/v1/orders", {
      headers,
      data: {
        userId: "c-amelie",
        storeId: "berlin",
        items: [{ sku: "CK-TYR-04", quantity: 1 }],
        shippingAddressId: "c-amelie.home",
        paymentToken: "tok_ok",
      },
    });
    const at = Date.now();
    const { orderNumber } = (await placed.json()) as { orderNumber: string };
    await expect(page.getByRole("link", { name: orderNumber })).toBeVisible();
    const seen = await page.evaluate(
      (number) => (window as unknown as { seen: Record<string, number> }).seen[number] ?? 0,
      orderNumber,
    );
    took.push(seen - at);
  }
  took.sort((a, b) => a - b);
  test.info().annotations.push({ type: "live", description: `ms after the answer: ${took}` });
  console.log(`      on the screen after ${took.join(", ")} ms`);
  // The figure is what counts; the bound only tells a screen that is live from one that asks again.
  expect(took[Math.floor(took.length / 2)], "the median").toBeLessThan(LIVE_MAX_MS);
});

for (const path of ["/", "/sign-in"]) {
  test(`${path} is small, and there on a phone with a slow network`, async ({
    browser,
    baseURL,
  }) => {
    const loads: Load[] = [];
    while (loads.length < LOADS) {
      const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } });
      loads.push(await load(await context.newPage(), path));
      await context.close();
    }
    const bytes = Math.max(...loads.map((one) => one.bytes));
    const took = Math.min(...loads.map((one) => one.took));
    console.log(`      ${path}: ${bytes} bytes of JavaScript, there after ${took} ms`);
    expect(bytes).toBeLessThan(FIRST_JS_BYTES);
  });
}

type Load = { bytes: number; took: number };

async function load(page: Page, path: string): Promise<Load> {
  let bytes = 0;
  page.on("response", (response) => {
    if (!response.url().includes("/assets/") || !response.url().endsWith(".js")) return;
    bytes += Number(response.headers()["content-length"] ?? 0);
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", { offline: false, ...PHONE });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: PHONE_CPU });
  const begun = Date.now();
  await page.goto(path, { waitUntil: "commit" });
  await expect(page.locator("main").locator("h1, h2").first()).toBeVisible();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  return { bytes, took: Date.now() - begun };
}
