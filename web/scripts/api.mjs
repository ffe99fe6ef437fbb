// Writes src/api/schema.d.ts, contexts.ts and refusals.ts from the OpenAPI document: `npm run api [-- --check]`.
// The document comes from the checkout's own `entrepot openapi`, or from the file in OPENAPI.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";

const root = join(import.meta.dirname, "..", "..");
const folder = join(import.meta.dirname, "..", "src", "api");
const venv = join(root, ".venv", "bin", "python");
const python = process.env.PYTHON ?? (existsSync(venv) ? venv : "python3");

const written = process.env.OPENAPI
  ? readFileSync(process.env.OPENAPI, "utf8")
  : execFileSync(python, ["-m", "entrepot", "openapi"], {
      cwd: root,
      maxBuffer: 64 << 20,
    }).toString();
const document = JSON.parse(written);
const types = astToString(await openapiTS(document, { defaultNonNullable: false }));
const mark = createHash("sha256").update(written.trim()).digest("hex");
const head = `// Written by \`npm run api\`. Not for hands.\n// openapi sha256 ${mark}\n\n`;

/** Which context answers what can be read: its events are what makes an answer stale. */
const contexts = Object.entries(document.paths)
  .filter(([, methods]) => methods.get?.tags?.length)
  .map(([path, methods]) => `  "${path}": "${methods.get.tags[0]}",\n`)
  .join("");

/** Why the rules say no: people are told in their own language. */
const refusals = Object.values(document.paths)
  .flatMap((methods) => Object.values(methods))
  .flatMap((operation) => operation["x-refusals"] ?? []);
const reasons = [...new Set(refusals)]
  .sort()
  .map((reason) => `\n  | "${reason}"`)
  .join("");

const files = {
  "schema.d.ts": head + types,
  "contexts.ts": `${head}export const CONTEXT_OF: Readonly<Record<string, string>> = {\n${contexts}};\n`,
  "refusals.ts": `${head}export type Refusal =${reasons};\n`,
};
for (const [name, text] of Object.entries(files)) {
  const target = join(folder, name);
  if (!process.argv.includes("--check")) {
    writeFileSync(target, text);
  } else if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
    console.error(`src/api/${name} is not what the OpenAPI document says: run \`npm run api\`.`);
    process.exitCode = 1;
  }
}
