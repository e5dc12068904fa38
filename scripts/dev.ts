/** `npm run dev`: the Node host from the sources, its page from Vite with hot reload; a changed file of main starts it again. */
import react from "@vitejs/plugin-react";
import { join, resolve } from "node:path";
import { createServer } from "vite";
import { createApp } from "../main/app.ts";
import { startModel } from "../main/node-host/model-process.ts";
import { openOnNode } from "../main/node-host/open.ts";
import type { Page, Pages } from "../main/pages.ts";
import { startStore } from "../main/start.ts";

const root = resolve(import.meta.dirname, "..");
const environment = process.env;
const bridge = {
  name: "bridge",
  transformIndexHtml: () => [
    { tag: "script", attrs: { type: "module", src: `/@fs/${join(root, "preload/websocket.ts")}` }, injectTo: "head-prepend" as const },
  ],
};

const vite = await createServer({
  configFile: false,
  root: join(root, "renderer"),
  plugins: [react(), bridge],
  server: { host: "127.0.0.1", fs: { allow: [root] }, hmr: { host: "127.0.0.1", port: 24_690 } },
  logLevel: "warn",
});
await vite.listen();
const address = vite.resolvedUrls?.local[0] ?? "";

await startStore({
  createApp,
  surroundings: { flags: process.argv.slice(2), environment, folder: process.cwd(), defaultDataFolder: join(root, ".data") },
  models: join(root, "models"),
  startModel: () => startModel(join(root, "main/llm/worker.ts")),
  open: (application, needs) => openOnNode(application, { ...needs, pages: fromVite, environment }),
  exit: (code) => process.exit(code),
});

/** While developing, Vite's own page stands in for the built one, and no policy is sent: hot reload breaks each of its rules. */
async function fromVite(...[target]: Parameters<Pages>): Promise<Page> {
  const response = await fetch(new URL(target, address), { headers: { accept: "text/html,*/*" } });
  const headers = { "content-type": response.headers.get("content-type") ?? "text/plain", "cache-control": "no-store" };
  return { status: response.ok ? 200 : 404, headers, body: new Uint8Array(await response.arrayBuffer()) };
}
