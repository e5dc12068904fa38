// Node 24 and npm 11: the machine's own where they will do, else private ones under .runtime/, from the npm registry.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { quietly } from "./processes.mjs";
import { Fault, say, step } from "./say.mjs";

/** @typedef {{ node: string, npm: () => Promise<string>, env: NodeJS.ProcessEnv }} Runtime `npm` finds npm's own script, or fetches it. */

export const OLDEST_NODE = [24, 0]; // better-sqlite3 crashes on 20; 22 and 23 are too old for some packages, their first ones read no TypeScript
const NPM_MAJOR = 11; // the first whose install-script policy package.json states

/**
 * @param {string} root
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime(root) {
  const folder = join(root, ".runtime");
  const windows = process.platform === "win32";
  let node = process.execPath;
  if (!isRecent(process.versions.node, OLDEST_NODE)) {
    node = join(folder, "node", "bin", windows ? "node.exe" : "node");
    if (!existsSync(node)) await step("Private Node", () => install(pinnedNode(), join(folder, "node")));
  }
  const path = [dirname(node), join(root, "node_modules", ".bin"), process.env.PATH ?? process.env.Path ?? ""].join(delimiter);
  return { node, npm: () => findNpm(folder, node), env: { ...process.env, PATH: path } };
}

/**
 * @param {string} version
 * @param {number[]} least
 */
export function isRecent(version, [leastMajor = 0, leastMinor = 0]) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** @returns {{ package: string, integrity: string }} */
function pinnedNode() {
  const found = pinned().node[`${process.platform}-${process.arch}`];
  if (found) return found;
  throw new Fault(
    `Node ${process.versions.node} is too old, and there is no private one for ${process.platform} on ${process.arch}: install Node 24 and run this again.`,
  );
}

/** @returns {{ node: Record<string, { package: string, integrity: string }>, npm: { package: string, integrity: string } }} */
function pinned() {
  return JSON.parse(readFileSync(new URL("./runtimes.json", import.meta.url), "utf8"));
}

/**
 * The npm that started us where it is new enough, else a private one. Only asked for when something must be installed.
 * @param {string} folder
 * @param {string} node
 */
async function findNpm(folder, node) {
  const started = process.env.npm_execpath;
  if (started?.endsWith("npm-cli.js") && npmMajor(started) === NPM_MAJOR && node === process.execPath) return started;
  const own = join(folder, "npm", "node_modules", "npm");
  if (!existsSync(own)) await step("Private npm", () => install(pinned().npm, own));
  return join(own, "bin", "npm-cli.js");
}

/** @param {string} cli */
function npmMajor(cli) {
  try {
    return Number(JSON.parse(readFileSync(join(dirname(dirname(cli)), "package.json"), "utf8")).version.split(".")[0]);
  } catch {
    return 0;
  }
}

/**
 * Fetches one package with the machine's npm (its registry, its proxy), checks it against the pin, unpacks it in place.
 * @param {{ package: string, integrity: string }} wanted
 * @param {string} target
 */
async function install(wanted, target) {
  const draft = `${target}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const packed = await npmPack(wanted.package, draft);
  if (packed.code !== 0)
    throw new Fault(
      `${wanted.package} could not be downloaded (${lastLine(packed.output)}): check the network and npm's registry setting, then run this again.`,
    );
  const [file] = readdirSync(draft).filter((name) => name.endsWith(".tgz"));
  if (!file) throw new Fault(`npm brought no ${wanted.package}: run this again.`);
  checkIntegrity(join(draft, file), wanted);
  const unpacked = await quietly("tar", ["-xzf", file], { cwd: draft });
  if (unpacked.code !== 0) throw new Fault(`${wanted.package} could not be unpacked (${lastLine(unpacked.output)}): install tar, then run this again.`);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  renameSync(join(draft, "package"), target);
  rmSync(draft, { recursive: true, force: true });
}

/**
 * @param {string} name
 * @param {string} folder
 */
function npmPack(name, folder) {
  const cli = process.env.npm_execpath;
  const args = ["pack", name, "--pack-destination", folder, "--silent"];
  if (cli?.endsWith("npm-cli.js")) return quietly(process.execPath, [cli, ...args]);
  return process.platform === "win32" ? quietly("cmd", ["/c", "npm", ...args]) : quietly("npm", args);
}

/**
 * @param {string} path
 * @param {{ package: string, integrity: string }} wanted
 */
export function checkIntegrity(path, wanted) {
  const found = `sha512-${createHash("sha512").update(readFileSync(path)).digest("base64")}`;
  if (found === wanted.integrity) return;
  rmSync(path, { force: true });
  throw new Fault(
    `The downloaded ${wanted.package} is not the one that was pinned, and was thrown away: run this again; if it stays so, the registry is not to be trusted.`,
  );
}

/** @param {string} text */
export function lastLine(text) {
  return text.trim().split("\n").at(-1)?.trim().slice(0, 200) || "no reason given";
}

/** @param {Runtime} runtime */
export function tellRuntime({ node }) {
  if (node !== process.execPath) say(`Node ${process.versions.node} is older than ${OLDEST_NODE.join(".")}: going on with the private one in .runtime/`);
}
