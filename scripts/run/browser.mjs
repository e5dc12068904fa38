// A Chromium for the end-to-end tests: the machine's own, Debian's where we may install it, Playwright's where it can be had.
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { quietly } from "./processes.mjs";
import { lastLine } from "./runtime.mjs";
import { say, step } from "./say.mjs";

const PROBE = 20_000; // ms; a machine that cannot reach the download must not keep the tests waiting

/**
 * The path of a browser, or null: then its tests are counted as skipped.
 * @param {string} root
 * @param {import("./runtime.mjs").Runtime} runtime
 * @returns {Promise<string | null>}
 */
export async function ensureBrowser(root, runtime) {
  const own = () => findBrowser(process.env) ?? playwrightBrowser(root);
  const found = await own();
  if (found) return found;
  if (mayInstall()) await step("Chromium from Debian", installFromDebian);
  const installed = await own();
  if (installed) return installed;
  await step("Chromium from Playwright", () => installFromPlaywright(root, runtime));
  const last = await own();
  if (!last) say("No browser is here or could be installed: the end-to-end tests are skipped. Install chromium to run them.");
  return last;
}

/** @param {NodeJS.ProcessEnv} env */
export function findBrowser(env) {
  const folders = (env.PATH ?? env.Path ?? "").split(delimiter).filter(Boolean);
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  const apps = ["Chromium", "Google Chrome", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const programs = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"]].flatMap((folder) =>
    folder ? ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((path) => join(folder, path)) : [],
  );
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...apps, ...programs].find(runnable) ?? null;
}

/** @param {string} root */
async function playwrightBrowser(root) {
  try {
    const { chromium } = await import(new URL(`file://${root}/node_modules/playwright/index.mjs`).href);
    return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
  } catch {
    return null; // not for this system
  }
}

/** @param {string} path */
function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function mayInstall() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8")) && runnable("/usr/bin/apt-get");
}

async function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await quietly("apt-get", ["update", "-qq"], { env, limitMs: 120_000 });
  const { code, output } = await quietly("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"], {
    env,
    limitMs: 600_000,
  });
  if (code !== 0) say(`apt-get could not install chromium (${lastLine(output)}).`);
}

/**
 * @param {string} root
 * @param {import("./runtime.mjs").Runtime} runtime
 */
async function installFromPlaywright(root, runtime) {
  let began = false;
  const cli = join(root, "node_modules", "playwright", "cli.js");
  const stop = new AbortController();
  const probe = setTimeout(() => began || stop.abort(), PROBE);
  const onOutput = (/** @type {string} */ text) => void (began ||= /\d+%/.test(text));
  await quietly(runtime.node, [cli, "install", "chromium"], { env: runtime.env, onOutput, signal: stop.signal });
  clearTimeout(probe);
}
