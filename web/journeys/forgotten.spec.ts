import { spawn } from "node:child_process";
import { test as base, expect, freePort, isAccessible, PYTHON, ROOT } from "./house";

type Post = { smtp: string; letters: string };

const test = base.extend<object, { post: Post; settings: Record<string, string> }>({
  post: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there what a fixture needs
    async ({}, use) => {
      const [smtp, http] = [String(await freePort()), String(await freePort())];
      const server = spawn(PYTHON, ["-m", "tests.adapters.mail_box", smtp, http], { cwd: ROOT });
      await use({ smtp, letters: `http://127.0.0.1:${http}` });
      server.kill("SIGTERM");
    },
    { scope: "worker" },
  ],
  settings: [
    async ({ post }, use) =>
      use({
        ENTREPOT_SMTP_HOST: "127.0.0.1",
        ENTREPOT_SMTP_PORT: post.smtp,
        ENTREPOT_SMTP_TLS: "none",
      }),
    { scope: "worker" },
  ],
});

test.use({ alive: false });

test("who forgot the password sets a new one by a letter, once", async ({ page, post }) => {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { name: "A new password" })).toBeVisible();
  await page.getByLabel("Username or email").fill("amelie");
  await isAccessible(page);
  await page.getByRole("button", { name: "Write to me" }).click();
  await expect(page.getByText("a letter is on its way")).toBeVisible();

  const links = async () => {
    const letters: string[] = await (await page.request.get(post.letters)).json();
    return letters.flatMap((letter) => letter.match(/http:\S+new-password#\S+/g) ?? []);
  };
  await expect.poll(links).toHaveLength(1);
  const [link = ""] = await links();

  await page.goto(link);
  await expect(page.getByRole("heading", { name: "A new password" })).toBeVisible();
  await isAccessible(page);
  await page.getByLabel("New password").fill("kettles whistle at noon");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("sign in with it")).toBeVisible();
  await page.getByLabel("Username or email").fill("amelie");
  await page.getByLabel("Password").fill("kettles whistle at noon");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");

  await page.goto("/");
  await page.goto(link);
  await page.getByLabel("New password").fill("kettles whistle at nine");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("This link was used, or is too old.")).toBeVisible();
  await page.getByRole("link", { name: "Ask for a new one" }).click();
  await expect(page.getByRole("button", { name: "Write to me" })).toBeVisible();
});
