// Every script of package.json enters here, with any Node from 18 on: what is missing is fetched, then the command runs.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./run/build.mjs";
import { ensureModules } from "./run/modules.mjs";
import { inOurPlace } from "./run/processes.mjs";
import { ensureRuntime, tellRuntime } from "./run/runtime.mjs";
import { Fault, say } from "./run/say.mjs";
import { develop, start } from "./run/start.mjs";
import { runAll, sentence } from "./run/suites.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const check = /** @type {const} */ (["format", "lint", "types", "imports", "unit"]);

/** @typedef {{ root: string, runtime: import("./run/runtime.mjs").Runtime, args: string[], long: boolean }} Needs */

/** @type {Record<string, (needs: Needs) => Promise<number>>} */
const commands = {
  start: async (needs) => (await ensureBuilt(root, needs.runtime), start(needs)),
  dev: develop,
  build: async ({ runtime }) => (await ensureBuilt(root, runtime), 0),
  check: tests(...check),
  lint: tests("lint"),
  types: tests("types"),
  imports: tests("imports"),
  format: ({ runtime, args }) => module("prettier/bin/prettier.cjs", ["--write", "--log-level", "warn", ...(args.length > 0 ? args : ["."])], runtime),
  test: tests(...check, "db", "weights", "e2e"),
  "test:unit": tests("unit"),
  "test:db": tests("db"),
  "test:weights": tests("weights"),
  "test:e2e": tests("e2e"),
  "test:electron": tests("electron"),
  "test:long": (needs) => tests("unit", "db", "weights", "e2e")({ ...needs, long: true }),
  package: async ({ runtime, args }) => (await ensureBuilt(root, runtime), module("electron-builder/cli.js", ["--publish", "never", ...args], runtime)),
};

await main(process.argv[2] ?? "", process.argv.slice(3));

/**
 * @param {string} name
 * @param {string[]} args
 */
async function main(name, args) {
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : script(name);
    if (!command) throw new Fault(`There is no command "${name}". There are: ${Object.keys(commands).join(", ")}, and the files of scripts/.`);
    const runtime = await ensureRuntime(root);
    tellRuntime(runtime);
    await ensureModules(root, runtime);
    process.exitCode = await command({ root, runtime, args, long: false });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

/**
 * The suites one after another; the last line is their sum.
 * @param {Parameters<typeof runAll>[0]} names
 * @returns {(needs: Needs) => Promise<number>}
 */
function tests(...names) {
  return async (needs) => {
    const total = await runAll(names, needs);
    process.stdout.write(`${sentence(total)}\n`);
    return total.failed === 0 ? 0 : 1;
  };
}

/**
 * `shop:load` is scripts/shop-load.ts, `eval:reviews` is scripts/eval/reviews.ts.
 * @param {string} name
 */
function script(name) {
  const path = [name.replace(/:/g, "-"), name.replace(/:/g, "/")].map((file) => join(root, "scripts", `${file}.ts`)).find((file) => existsSync(file));
  return path && /^[a-z][a-z0-9:-]*$/.test(name) ? (/** @type {Needs} */ { runtime, args }) => program(path, args, runtime) : undefined;
}

/**
 * @param {string} path
 * @param {string[]} args
 * @param {Needs["runtime"]} runtime
 */
function module(path, args, runtime) {
  return program(join(root, "node_modules", path), args, runtime);
}

/**
 * @param {string} path
 * @param {string[]} args
 * @param {Needs["runtime"]} runtime
 */
async function program(path, args, runtime) {
  const { code } = await inOurPlace(runtime.node, [path, ...args], runtime.env);
  return code ?? 1;
}
