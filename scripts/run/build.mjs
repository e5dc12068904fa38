// out/ as the sources say: built again only when one of them changed.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { quietly } from "./processes.mjs";
import { Fault, step } from "./say.mjs";

const SOURCES = [
  "db",
  "electron",
  "main",
  "models/evaluation",
  "preload",
  "renderer",
  "electron.vite.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/**
 * @param {string} root
 * @param {import("./runtime.mjs").Runtime} runtime
 */
export async function ensureBuilt(root, runtime) {
  const out = join(root, "out");
  const stamp = join(out, ".built-from");
  const sum = sumOf(root);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sum) return;
  await step("Build", async () => {
    rmSync(out, { recursive: true, force: true }); // with its stamp: a build that is cut off must not pass for one
    const cli = join(root, "node_modules", "electron-vite", "bin", "electron-vite.js");
    const { code, output } = await quietly(runtime.node, [cli, "build", "--logLevel", "warn"], { cwd: root, env: { ...runtime.env, NODE_ENV: "production" } });
    if (code !== 0)
      throw new Fault(
        `The build failed: ${reasonIn(output)} Mend that file, or put the checkout back as it was (git status shows what changed), then run this again.`,
      );
    writeFileSync(stamp, sum);
  });
}

/** @param {string} root */
export function sumOf(root) {
  const sum = createHash("sha256");
  for (const path of SOURCES.flatMap((name) => filesUnder(join(root, name))).sort())
    sum.update(path.slice(root.length)).update("\0").update(readFileSync(path)).update("\0");
  return sum.digest("hex");
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]));
  } catch {
    return [path]; // a file
  }
}

/** @param {string} output */
function reasonIn(output) {
  const lines = output.split("\n").map((line) => line.trim());
  return lines
    .filter((line) => line && !/^at /.test(line))
    .slice(-12)
    .join("\n  ");
}
