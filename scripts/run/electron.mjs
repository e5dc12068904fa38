// Whether Electron can open the store here: its runtime is there, or comes within a short probe, and there is a display for it.
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { quietly } from "./processes.mjs";
import { step } from "./say.mjs";

const PROBE = 4000; // ms
const DOWNLOAD = 5 * 60_000; // ms, for about 110 MB
const ASK_AGAIN_AFTER = 24 * 60 * 60 * 1000; // ms; a start without network should not wait for the probe each time

/**
 * The program, or why not.
 * @param {string} root
 * @param {import("./runtime.mjs").Runtime} runtime
 * @param {{ forced: boolean }} asked
 * @returns {Promise<{ program: string } | { why: string }>}
 */
export async function findElectron(root, runtime, { forced }) {
  if (process.platform === "linux" && process.getuid?.() === 0) return { why: "Electron does not run as root" };
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return { why: "there is no display for Electron" };
  const folder = join(root, "node_modules", "electron");
  const there = installed(folder);
  if (there) return { program: there };
  const note = join(root, ".runtime", "electron-unreachable");
  if (!forced && existsSync(note) && Date.now() - statSync(note).mtimeMs < ASK_AGAIN_AFTER)
    return { why: "Electron's runtime is not here and could not be downloaded today" };
  if (!(await reachable(folder))) {
    writeNote(note);
    return { why: "Electron's runtime is not here and its download cannot be reached" };
  }
  await step("Electron's runtime", () => quietly(runtime.node, [join(folder, "install.js")], { env: runtime.env, limitMs: DOWNLOAD }));
  const arrived = installed(folder);
  if (arrived) return { program: arrived };
  writeNote(note);
  return { why: "Electron's runtime could not be downloaded" };
}

/** @param {string} folder */
function installed(folder) {
  const note = join(folder, "path.txt");
  if (!existsSync(note)) return null;
  const program = join(folder, "dist", readFileSync(note, "utf8"));
  return existsSync(program) ? program : null;
}

/** @param {string} folder */
async function reachable(folder) {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? "https://github.com/electron/electron/releases/download/";
  try {
    const response = await fetch(`${mirror}v${version}/SHASUMS256.txt`, { method: "HEAD", signal: AbortSignal.timeout(PROBE) });
    return response.ok;
  } catch {
    return false;
  }
}

/** @param {string} note */
function writeNote(note) {
  try {
    writeFileSync(note, "");
  } catch {
    // Without the note the next start asks again, which is all it saves.
  }
}
