/** The first host: Electron opens a window and carries the contract over IPC. */
import { app } from "electron";
import { join, resolve } from "node:path";
import { createApp } from "../main/app.ts";
import { startStore } from "../main/start.ts";
import { startModel } from "./model-process.ts";
import { openOnElectron } from "./open.ts";
import { debugSwitch, protectProcess } from "./security.ts";

const built = resolve(import.meta.dirname, ".."); // out/, whose folders are those of the source
const flags = process.argv.slice(app.isPackaged ? 1 : 2);
const refused = app.isPackaged ? debugSwitch(process.argv, process.env) : null;

protectProcess();
// Not awaited at the top: Electron is ready only after this file has been read to its end.
void app.whenReady().then(() => (refused ? refuse(refused) : start()));

function refuse(what: string): void {
  process.stderr.write(`The store does not open with ${what}: start it without.\n`);
  app.exit(2);
}

function start(): Promise<void> {
  return startStore({
    createApp,
    surroundings: {
      flags,
      environment: process.env,
      folder: process.cwd(),
      defaultDataFolder: app.isPackaged ? app.getPath("userData") : join(built, "../.data"),
    },
    models: join(app.isPackaged ? process.resourcesPath : join(built, ".."), "models"),
    startModel: () => startModel(join(built, "main/llm/worker.js")),
    open: (application, needs) => openOnElectron(application, { ...needs, renderer: join(built, "renderer"), preload: join(built, "preload/electron.cjs") }),
    exit: (code) => app.exit(code),
  });
}
