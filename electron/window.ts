/** The kiosk window, loaded again when its page dies. The twin of main/node-host/window.ts. */
import { BrowserWindow } from "electron";
import type { Logger } from "../main/log.ts";
import { OUT_OF_ORDER } from "../main/pages.ts";
import { ORIGIN, protectContents, webPreferences } from "./security.ts";

const AGAIN_AFTER = 1000; // ms; a page that dies at once must not spin
const DEATHS = 3; // within DEATHS_WITHIN: loading again will not mend it
const DEATHS_WITHIN = 60_000;

export interface WindowNeeds {
  readonly preload: string;
  readonly log: Logger;
  /** False once the store leaves: until then the window stays open whatever is pressed. */
  readonly mayClose: () => boolean;
}

export function createWindow({ preload, log, mayClose }: WindowNeeds): BrowserWindow {
  const window = new BrowserWindow({ kiosk: true, show: false, autoHideMenuBar: true, backgroundColor: "#f4efe4", webPreferences: webPreferences(preload) });
  protectContents(window.webContents);
  window.once("ready-to-show", () => window.show());
  window.on("close", (event) => mayClose() || event.preventDefault());
  loadAgainWhenItDies(window, log);
  return window;
}

export async function loadStore(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${ORIGIN}/`);
}

function loadAgainWhenItDies(window: BrowserWindow, log: Logger): void {
  const deaths: number[] = [];
  const die = (what: string, reason: string) => {
    const now = Date.now();
    deaths.push(now);
    log.error(what, { reason });
    const broken = deaths.filter((at) => now - at < DEATHS_WITHIN).length >= DEATHS;
    setTimeout(() => void (window.isDestroyed() || window.loadURL(`${ORIGIN}${broken ? OUT_OF_ORDER : "/"}`)), AGAIN_AFTER);
  };
  window.webContents.on("render-process-gone", (_event, { reason }) => die("page gone", reason));
  window.on("unresponsive", () => {
    window.webContents.forcefullyCrashRenderer(); // then it is gone, and loads again
  });
}
