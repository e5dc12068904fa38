// The checks, two programs at a time, then the test suites: each runs whatever the others said, and their counts are summed.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { findElectron } from "./electron.mjs";
import { quietly } from "./processes.mjs";
import { say } from "./say.mjs";

/**
 * @typedef {{ root: string, runtime: import("./runtime.mjs").Runtime, args: string[], long: boolean }} Needs
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** Which folders of tests/ belong to which suite; a unit test holds every test file to this. */
export const SUITES = {
  unit: { title: "Unit and contract tests", folders: ["unit", "contract", "host", "answers", "journeys"] },
  db: { title: "Database tests", folders: ["db", "fault"], config: "tests/db/vitest.config.ts" },
  weights: { title: "Model tests", folders: ["weights"] },
  e2e: { title: "End-to-end tests", folders: ["process", "security", "packaging", "e2e"], config: "tests/e2e/vitest.config.ts" },
  electron: { title: "Electron tests", folders: ["electron"], alone: true },
};

const types = ["", ".main", ".renderer", ".scripts"].map((part) => [
  "node_modules/typescript/bin/tsc",
  ...["--project", `tsconfig${part}.json`, "--pretty", "false"],
  ...["--incremental", "--tsBuildInfoFile", `node_modules/.cache/types${part}.json`],
]);

/** Programs that pass when they exit with 0; the types are checked as a whole and once for each place where code runs. */
const CHECKS = {
  format: { title: "Format", programs: [["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "--cache", "."]] },
  lint: {
    title: "Lint",
    programs: [["node_modules/eslint/bin/eslint.js", "--max-warnings", "0", "--cache", "--cache-location", "node_modules/.cache/eslint/", "."]],
  },
  types: { title: "Types", programs: types },
  imports: { title: "Imports", programs: [["scripts/check-imports.ts"]] },
};

/** One thread each: a core that nothing runs on is time lost. More than two would need more memory than a small machine has. */
const inTurn = turns(Math.min(2, cpus().length));

/**
 * @param {(keyof typeof CHECKS | keyof typeof SUITES)[]} names
 * @param {Needs} needs
 * @returns {Promise<Counts>}
 */
export async function runAll(names, needs) {
  const all = await Promise.all(names.filter((name) => name in CHECKS).map((name) => runAndTell(name, needs)));
  for (const name of names) if (name in SUITES) all.push(await runAndTell(name, needs));
  const sum = (/** @type {keyof Counts} */ key) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/**
 * @param {keyof typeof CHECKS | keyof typeof SUITES} name
 * @param {Needs} needs
 */
async function runAndTell(name, needs) {
  const startedAt = Date.now();
  const counts = await runOne(name, needs);
  say(`${{ ...CHECKS, ...SUITES }[name].title}: ${sentence(counts)} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  return counts;
}

/**
 * So many at a time; whoever comes later waits, in the order of coming.
 * @param {number} most
 */
export function turns(most) {
  let free = most;
  /** @type {(() => void)[]} */
  const waiting = [];
  return async (/** @type {() => Promise<void>} */ work) => {
    if (free === 0) await new Promise((/** @type {(value: void) => void} */ begin) => waiting.push(begin));
    else free -= 1;
    await work().finally(() => {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    });
  };
}

/** @param {Counts} counts */
export function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * @param {keyof typeof CHECKS | keyof typeof SUITES} name
 * @param {Needs} needs
 * @returns {Promise<Counts>}
 */
async function runOne(name, needs) {
  if (name in SUITES) return runSuite(/** @type {keyof typeof SUITES} */ (name), needs);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const run = async (/** @type {string[]} */ program) => {
    const { code, output } = await quietly(needs.runtime.node, program, { cwd: needs.root, env: needs.runtime.env });
    if (code !== 0) process.stdout.write(output);
    counts[code === 0 ? "passed" : "failed"] += 1;
  };
  await Promise.all(CHECKS[/** @type {keyof typeof CHECKS} */ (name)].programs.map((program) => inTurn(() => run(program))));
  return counts;
}

/**
 * @param {keyof typeof SUITES} name
 * @param {Needs} needs
 * @returns {Promise<Counts>}
 */
async function runSuite(name, { root, runtime, args, long }) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...runtime.env, ...(long ? { LONG: "1" } : {}) };
  if (name === "e2e" || name === "electron") await ensureBuilt(root, runtime);
  if (name === "electron") await findElectron(root, runtime, { forced: true });
  if (name === "e2e") {
    // The tests find a browser for themselves; this one is known to be there, or none is.
    env["TEST_BROWSER"] = (await ensureBrowser(root, runtime)) ?? "";
  }
  const { folders, ...rest } = SUITES[name];
  const own = [...("alone" in rest ? ["--no-file-parallelism"] : []), ...("config" in rest ? ["--config", rest.config] : [])];
  const folder = mkdtempSync(join(tmpdir(), "kiosk-tests-"));
  const report = join(folder, "report.json");
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const paths = args.length > 0 ? args : folders.map((name) => `tests/${name}/`);
  const flags = ["--passWithNoTests", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`, ...own];
  const { code, output } = await quietly(runtime.node, [vitest, "run", ...flags, ...paths], { cwd: root, env });
  const counts = countsIn(report);
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0 || !counts) process.stdout.write(output);
  if (!counts) return { passed: 0, failed: 1, skipped: 0 };
  // A file that cannot be read, or an error outside any test, fails without a failed test.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * Null where there is no report: then nothing ran.
 * @param {string} path
 * @returns {Counts | null}
 */
export function countsIn(path) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests = 0, numTodoTests = 0 } = JSON.parse(readFileSync(path, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch {
    return null;
  }
}
