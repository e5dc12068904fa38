/** What this host adds to a started application: an app:// page in a kiosk window. The twin of main/node-host/open.ts. */
import { app, type BrowserWindow, session } from "electron";
import type { Application } from "../main/application.ts";
import { createPages } from "../main/pages.ts";
import type { OpenNeeds, OpenStore } from "../main/start.ts";
import { protectSession } from "./security.ts";
import { serve, servePages } from "./transport.ts";
import { createWindow, loadStore } from "./window.ts";

export interface ElectronHostNeeds extends OpenNeeds {
  /** Folder of the built renderer. */
  readonly renderer: string;
  readonly preload: string;
}

export async function openOnElectron(application: Application, { renderer, preload, config, log }: ElectronHostNeeds): Promise<OpenStore> {
  let leaving = false;
  protectSession(session.defaultSession);
  servePages(session.defaultSession, { pages: createPages({ root: renderer, picture: application.picture }), log: log.child("ipc") });
  app.on("child-process-gone", (_event, { type, reason, exitCode }) => log.child("process").error("child process gone", { type, reason, exitCode }));
  const window = config.openWindow ? await open() : null;
  return {
    answer() {
      window?.show();
      window?.focus();
      return window ? "The store is open already; its window is in front now." : "The store runs already, without a window.";
    },
    close() {
      leaving = true;
      window?.destroy();
    },
  };

  async function open(): Promise<BrowserWindow> {
    const next = createWindow({ preload, log: log.child("window"), mayClose: () => leaving });
    serve(next.webContents, { application, log: log.child("ipc") });
    await loadStore(next);
    return next;
  }
}
