/** The second host: plain Node serves the renderer to a browser on this machine. */
import { join, resolve } from "node:path";
import { createApp } from "../app.ts";
import { createPages } from "../pages.ts";
import { startStore } from "../start.ts";
import { startModel } from "./model-process.ts";
import { openOnNode } from "./open.ts";

const built = resolve(import.meta.dirname, "../.."); // out/, whose folders are those of the source
const environment = process.env;

await startStore({
  createApp,
  surroundings: { flags: process.argv.slice(2), environment, folder: process.cwd(), defaultDataFolder: join(built, "../.data") },
  models: join(built, "../models"),
  startModel: () => startModel(join(built, "main/llm/worker.js")),
  open(application, needs) {
    const pages = createPages({ root: join(built, "renderer"), picture: application.picture, bridge: "/bridge.js" });
    return openOnNode(application, { ...needs, pages, environment });
  },
  exit: (code) => process.exit(code),
});
