// `npm start` and `npm run dev`: which host, and the store in our place.
import { join } from "node:path";
import { findElectron } from "./electron.mjs";
import { inOurPlace } from "./processes.mjs";
import { Fault, say } from "./say.mjs";

/** @typedef {{ root: string, runtime: import("./runtime.mjs").Runtime, args: string[] }} Needs */

const DIED_AT_ONCE = 10_000; // ms; an Electron that ends sooner, and not by its own choice, does not run here
const OWN_CHOICE = [0, 1, 2, 130]; // the store's exit codes: done, cannot open, wrong use, left twice

/**
 * @param {Needs} needs
 * @returns {Promise<number>} the exit code
 */
export async function start({ root, runtime, args }) {
  const asked = hostIn(args);
  if (asked !== "node") {
    const found = await findElectron(root, runtime, { forced: asked === "electron" });
    if ("program" in found) {
      const startedAt = Date.now();
      const { code } = await inOurPlace(found.program, [join(root, "out/electron/index.js"), ...args], runtime.env);
      if (code !== null && OWN_CHOICE.includes(code)) return code;
      if (Date.now() - startedAt > DIED_AT_ONCE) return code ?? 1;
      say("Electron ended as soon as it began: opening the store in this machine's browser instead.");
    } else {
      const sentence = `${found.why[0]?.toUpperCase()}${found.why.slice(1)}`;
      if (asked === "electron") throw new Fault(`${sentence}: start without --host electron.`);
      say(`${sentence}: opening the store in this machine's browser instead.`);
    }
  }
  const { code } = await inOurPlace(runtime.node, [join(root, "out/main/node-host/index.js"), ...args], runtime.env);
  return code ?? 1;
}

/**
 * @param {Needs} needs
 * @returns {Promise<number>}
 */
export async function develop({ root, runtime, args }) {
  const command =
    hostIn(args) === "electron"
      ? [join(root, "node_modules/electron-vite/bin/electron-vite.js"), "dev", "--watch", "--", ...args]
      : ["--watch-path=main", "--watch-path=preload", "--watch-path=db", join(root, "scripts/dev.ts"), ...args];
  const { code } = await inOurPlace(runtime.node, command, runtime.env);
  return code ?? 1;
}

/** @param {string[]} args */
export function hostIn(args) {
  const at = args.findIndex((arg) => arg === "--host" || arg.startsWith("--host="));
  if (at < 0) return null;
  return args[at]?.includes("=") ? args[at]?.slice("--host=".length) : (args[at + 1] ?? null);
}
