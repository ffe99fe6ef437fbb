import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const TEXTUAL = /\.(js|css|html|svg|json|webmanifest)$/;
const WORTH_FROM_BYTES = 1024;

/** Writes a `.br` and a `.gz` beside every file that pays, so that the server only sends. */
function packed(): Plugin {
  return {
    name: "packed",
    apply: "build",
    closeBundle() {
      const root = join(import.meta.dirname, "dist");
      for (const name of readdirSync(root, { recursive: true, encoding: "utf8" })) {
        if (!TEXTUAL.test(name)) continue;
        const body = readFileSync(join(root, name));
        if (body.length < WORTH_FROM_BYTES) continue;
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
        writeFileSync(join(root, `${name}.br`), brotliCompressSync(body, quality));
        writeFileSync(join(root, `${name}.gz`), gzipSync(body, { level: 9 }));
      }
    },
  };
}

const ROOM = /\/src\/rooms\/([\w-]+)\/\w+Room\.tsx$/;

/** Tells the page which files a room needs, so that they come along with the first ones. */
function early(): Plugin {
  return {
    name: "early",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const rooms: Record<string, string[]> = {};
        const needs = (name: string, found = new Set<string>()): Set<string> => {
          const chunk = bundle[name];
          if (found.has(name) || chunk?.type !== "chunk" || chunk.isEntry) return found;
          found.add(name);
          for (const next of chunk.imports) needs(next, found);
          return found;
        };
        for (const chunk of Object.values(bundle)) {
          const room = chunk.type === "chunk" && ROOM.exec(chunk.facadeModuleId ?? "")?.[1];
          if (room) rooms[room] = [...needs(chunk.fileName)];
        }
        const data = `<script type="application/json" id="rooms">${JSON.stringify(rooms)}</script>`;
        return html.replace('<script src="/theme.js">', `${data}\n    <script src="/theme.js">`);
      },
    },
  };
}

/** What the first page needs is one file: on a slow network each one more costs its own wait. */
const FIRST = { name: "first", test: /\/src\/main\.tsx$/ };

const server = process.env.ENTREPOT_URL ?? "http://127.0.0.1:8000";
const proxied = [
  "/api",
  "/auth",
  "/oauth",
  "/operations",
  "/users",
  "/health",
  "/media",
  "/openapi.json",
];

export default defineConfig({
  plugins: [react(), early(), packed()],
  resolve: { alias: { "@": join(import.meta.dirname, "src") } },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [FIRST] } } },
  },
  server: {
    proxy: {
      ...Object.fromEntries(proxied.map((path) => [path, server])),
      "/ws": { target: server, ws: true },
    },
  },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"], testTimeout: 30_000 },
});
