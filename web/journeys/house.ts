import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export const ROOT = join(import.meta.dirname, "..", "..");
const VENV = join(ROOT, ".venv", "bin", "python");
export const PYTHON = process.env.PYTHON ?? (existsSync(VENV) ? VENV : "python3");
const PASSWORD = "crank-and-kettle";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const REST = ["tbody tr:nth-child(n+5)", ".mail-list > li:nth-child(n+5)"];
const SAID_MAX = 4000;
const STARTS_IN_MS = 300_000;
/** So long one page and what axe says of it may take where much else runs: an upper bound. */
export const PAGE_MS = 30_000;

export type House = { url: string };
/** Of the environment. */
type Settings = Record<string, string>;
export type Person = "admin" | "office" | "warehouse" | "store" | "support" | "vendor" | "amelie";

/**
 * A whole house with the demo business, on a free port and data of its own; one for a worker.
 * With `test.use({ alive: false })` nobody in it buys or ships but the journey itself; `settings`
 * are what it is told besides, once the demo is there.
 */
export const test = base.extend<
  { baseURL: string },
  { alive: boolean; settings: Settings; house: House }
>({
  alive: [true, { scope: "worker", option: true }],
  settings: [{}, { scope: "worker", option: true }],
  house: [
    async ({ alive, settings }, use) => {
      const data = mkdtempSync(join(tmpdir(), "entrepot-journey-"));
      let server = await started(data, true);
      try {
        if (!alive) {
          await stopped(server.process);
          server = await started(data, false, settings);
        }
        await use({ url: server.url });
      } finally {
        await stopped(server.process);
        rmSync(data, { recursive: true, force: true });
      }
    },
    { scope: "worker", timeout: STARTS_IN_MS },
  ],
  baseURL: async ({ house }, use) => use(house.url),
});

type Server = { process: ChildProcess; url: string };

async function started(data: string, demo: boolean, settings: Settings = {}): Promise<Server> {
  const port = String(await freePort());
  const env = { ...process.env, ENTREPOT_DATA_DIR: data, ENTREPOT_DEMO: String(demo), ...settings };
  const server = spawn(PYTHON, ["-m", "entrepot", "serve", "--port", port], { cwd: ROOT, env });
  let said = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-SAID_MAX);
    });
  }
  // A house that ends by itself explains what journeys then miss.
  server.once("exit", (code, signal) => {
    if (!server.killed) console.error(`the house ended with ${code ?? signal}: ${said}`);
  });
  const url = await address(server);
  await answering(url);
  return { process: server, url };
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((done) => server.once("exit", done));
  server.kill("SIGTERM");
  await ended;
}

export function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const at = probe.address();
      probe.close(() => found(typeof at === "object" && at ? at.port : 0));
    });
  });
}

function address(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const at = /Entrepot is at (http:\S+)/.exec(said)?.[1];
      if (at) found(at);
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.once("exit", (code) => failed(new Error(`the server ended with ${code}: ${said}`)));
  });
}

/** It says where it is a moment before it listens there. */
async function answering(url: string): Promise<void> {
  const isThere = () =>
    fetch(`${url}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isThere())) await new Promise((done) => setTimeout(done, 50));
}

/** Through the form, as people do. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Username or email").fill(person);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** As a link leads there: the app is not loaded anew. */
export async function goesTo(page: Page, path: string): Promise<void> {
  await page.evaluate((there) => history.pushState(null, "", there), path);
  await expect(nowhere(page)).toBeHidden();
}

/** Stays where nothing is shown until the app has forgotten every answer; needs `page.clock`. */
export async function forgets(page: Page): Promise<void> {
  await page.evaluate(() => history.pushState(null, "", "/desk/nowhere"));
  await expect(nowhere(page)).toBeVisible();
  await page.clock.fastForward("10:00");
}

const nowhere = (page: Page) => page.getByRole("heading", { name: "There is no such page" });

/** Takes back what a toast says was done; what was done before it may still be offered, too. */
export async function undoes(page: Page, said: string | RegExp): Promise<void> {
  const toast = page.locator(".toast").filter({ hasText: said });
  await toast.getByRole("button", { name: "Undo" }).click();
}

/** A token of the same person, for what a journey asks of the API. */
export async function tokenOf(page: Page, person: Person): Promise<Record<string, string>> {
  const answer = await page.request.post("/auth/login", {
    data: { username: person, password: PASSWORD },
  });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return { authorization: `Bearer ${accessToken}` };
}

/** axe finds nothing; by night only the contrasts can be other ones. */
export async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // The first rows of a list are as its other ones, and axe takes its time with each.
    const axe = new AxeBuilder({ page });
    for (const rest of REST) axe.exclude(rest);
    if (colorScheme === "light") axe.withTags(RULES);
    else axe.withRules(["color-contrast"]);
    const { violations } = await axe.analyze();
    const told = violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary}`),
    }));
    expect(told, `axe, ${colorScheme}`).toEqual([]);
  }
}

export { expect };
