// node_modules as the lockfile says: looked at every time, installed only when it differs.
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { quietly } from "./processes.mjs";
import { lastLine } from "./runtime.mjs";
import { Fault, step } from "./say.mjs";

/**
 * @param {string} root
 * @param {import("./runtime.mjs").Runtime} runtime
 */
export async function ensureModules(root, runtime) {
  if (differences(root).length === 0) return;
  await step(
    "npm ci",
    async () => {
      const npm = await runtime.npm();
      // The compiled part of node-llama-cpp comes as a package; where there is none, the shop works without a model.
      const env = { ...runtime.env, NODE_LLAMA_CPP_SKIP_DOWNLOAD: "true" };
      const { code, output } = await quietly(runtime.node, [npm, "ci", "--no-fund", "--no-audit", "--loglevel=error"], { cwd: root, env });
      if (code !== 0) throw new Fault(`npm ci failed (${reasonIn(output)}): check the network and npm's registry setting, then run this again.`);
    },
    () => `${megabytes(join(root, "node_modules"))} MB`,
  );
}

/**
 * What is not as the lockfile says: npm keeps its own note of what it installed, at the very end of installing.
 * @param {string} root
 * @returns {string[]}
 */
export function differences(root) {
  const note = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(note)) return ["node_modules"];
  const wanted = packagesIn(join(root, "package-lock.json"));
  const installed = packagesIn(note);
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== "" && !sameAs(entry, installed[path]))
    .map(([path]) => path);
}

/**
 * @param {{ version?: string, integrity?: string, optional?: boolean }} wanted
 * @param {{ version?: string, integrity?: string } | undefined} found
 */
function sameAs(wanted, found) {
  if (!found) return wanted.optional === true; // of another system
  return found.version === wanted.version && found.integrity === wanted.integrity;
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function packagesIn(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages ?? {};
}

/** @param {string} output */
function reasonIn(output) {
  const lines = output.split("\n").filter((line) => /^npm error/.test(line) && !/log of this run|debug-0\.log/.test(line));
  return lastLine(lines.slice(0, 2).join(" ") || output).replace(/https?:\/\/\S+/g, "the registry");
}

/** @param {string} folder */
function megabytes(folder) {
  let bytes = 0;
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) pending.push(path);
      else if (entry.isFile()) bytes += lstatSync(path).size;
    }
  }
  return Math.round(bytes / 1024 / 1024);
}
