/** Opens a browser of this machine on the store, in kiosk mode, and opens it again when it dies. */
import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, chownSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { runsAsRoot, type SystemUser, systemUser } from "../../db/central/embedded-files.ts";
import type { Logger } from "../log.ts";
import type { Steps } from "../steps.ts";

export interface WindowNeeds {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `joining`: keep the session that is there. */
  readonly address: (options: { joining: boolean }) => string;
  /** How many pages are connected. */
  readonly pages: () => number;
  readonly steps: Steps;
  readonly log: Logger;
}

export interface KioskWindow {
  close(): void;
}

const OPEN_WITHIN = 15_000; // ms from start to a connected page, on a slow machine
const LOOK_EVERY = 1000;
const PAGE_AWAY = 8000; // ms; a page that reloads is back in two
const DEATHS = 3; // within DEATHS_WITHIN: something is wrong that opening again will not mend
const DEATHS_WITHIN = 60_000;

/** Null, and one sentence told, where there is no browser or nothing to show it on. */
export async function openWindow(needs: WindowNeeds): Promise<KioskWindow | null> {
  const { environment, steps } = needs;
  const program = findBrowser(environment, process.platform);
  const lack = program === null ? "No Chromium or Chrome is installed" : hasDisplay(environment) ? null : "There is no display here";
  if (program !== null && lack === null) return keepOpen(program, await userForBrowser(steps), needs);
  steps.tell(`${lack}: open the address below in a browser on this machine; it works once.`);
  return null;
}

/** As root, the browser runs as the user that the database server has, so that its own sandbox works. */
async function userForBrowser(steps: Steps): Promise<SystemUser | null> {
  const user = await systemUser().catch(() => null);
  if (runsAsRoot() && !user) steps.tell("Running as root, so the browser runs without its own sandbox.");
  return user;
}

function keepOpen(program: string, user: SystemUser | null, { environment, address, pages, steps, log }: WindowNeeds): KioskWindow {
  const profile = mkdtempSync(join(tmpdir(), "kiosk-browser-")); // nothing of it outlives the store
  if (user) chownSync(profile, user.uid, user.gid);
  const deaths: number[] = [];
  let closed = false;
  let seenAt = 0;
  let child = start(false);
  process.once("exit", () => child.kill()); // a store that ends in any other way takes its window along
  const timer = setInterval(look, LOOK_EVERY);
  timer.unref();
  return { close };

  function start(joining: boolean): ChildProcess {
    seenAt = Date.now() + OPEN_WITHIN;
    const next = spawn(program, browserFlags(profile, address({ joining }), user === null && runsAsRoot()), {
      stdio: "ignore",
      env: { ...environment, ...(user ? { HOME: profile, USER: user.name } : {}) },
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    });
    next.once("error", (error) => log.error("browser failed", { error }));
    next.once("exit", (exitCode, signal) => closed || (log.warn("browser exited", { exitCode, signal }), reopen()));
    return next;
  }

  /** A crashed tab leaves its browser running with nobody connected. */
  function look(): void {
    if (pages() > 0) seenAt = Date.now();
    else if (Date.now() - seenAt > PAGE_AWAY) child.kill("SIGKILL");
  }

  function reopen(): void {
    const now = Date.now();
    deaths.push(now);
    if (deaths.filter((at) => now - at < DEATHS_WITHIN).length < DEATHS) return void (child = start(true));
    clearInterval(timer);
    steps.tell(`The browser closed ${DEATHS} times within a minute and is left closed: the store goes on at ${address({ joining: true })}`);
  }

  function close(): void {
    closed = true;
    clearInterval(timer);
    child.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

export function browserFlags(profile: string, address: string, withoutSandbox: boolean): string[] {
  return [
    "--kiosk",
    `--user-data-dir=${profile}`,
    ...["--no-first-run", "--no-default-browser-check", "--disable-pinch", "--overscroll-history-navigation=0", "--disable-session-crashed-bubble"],
    ...["--disable-component-update", "--disable-background-networking", "--disable-sync", "--disable-extensions", "--password-store=basic"],
    "--disable-features=Translate,AutofillServerCommunication,MediaRouter",
    ...(withoutSandbox ? ["--no-sandbox"] : []),
    address,
  ];
}

/** The first of the usual ones that may be run; the machine's own before any other. */
export function findBrowser(environment: WindowNeeds["environment"], platform: NodeJS.Platform): string | null {
  const candidates = platform === "darwin" ? macBrowsers : platform === "win32" ? windowsBrowsers(environment) : onPath(environment);
  return candidates.find(runnable) ?? null;
}

const macBrowsers = ["Chromium", "Google Chrome", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

function windowsBrowsers(environment: WindowNeeds["environment"]): string[] {
  const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => environment[name] ?? []);
  return folders.flatMap((folder) =>
    ["Chromium/Application/chrome.exe", "Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((path) => join(folder, path)),
  );
}

function onPath(environment: WindowNeeds["environment"]): string[] {
  const folders = (environment["PATH"] ?? "").split(delimiter).filter(Boolean);
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function hasDisplay(environment: WindowNeeds["environment"]): boolean {
  return process.platform !== "linux" || Boolean(environment["DISPLAY"] || environment["WAYLAND_DISPLAY"]);
}
