// The checks and test suites: each runs whatever the others said, and their counts are summed.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { quietly } from "./processes.mjs";
import { say } from "./say.mjs";

/**
 * @typedef {{ root: string, runtime: import("./runtime.mjs").Runtime, args: string[], long: boolean }} Needs
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** Which folders of tests/ belong to which suite; a unit test holds every test file to this. */
export const SUITES = {
  unit: { title: "Unit and contract tests", folders: ["unit", "contract", "host"] },
  db: { title: "Database tests", folders: ["db", "fault"], alone: true },
  weights: { title: "Model tests", folders: ["weights"] },
  e2e: { title: "End-to-end tests", folders: ["process", "security", "packaging", "e2e"], alone: true },
};

const CHECKS = {
  format: { title: "Format", program: ["prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."] },
  lint: { title: "Lint", program: ["eslint/bin/eslint.js", "--max-warnings", "0", "."] },
  types: { title: "Types", program: ["typescript/bin/tsc", "--build", "--pretty", "false"] },
};

/**
 * @param {(keyof typeof CHECKS | "imports" | keyof typeof SUITES)[]} names
 * @param {Needs} needs
 * @returns {Promise<Counts>}
 */
export async function runAll(names, needs) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const name of names) {
    const startedAt = Date.now();
    const counts = await runOne(name, needs);
    for (const key of /** @type {const} */ (["passed", "failed", "skipped"])) total[key] += counts[key];
    say(`${titleOf(name)}: ${sentence(counts)} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  }
  return total;
}

/** @param {Counts} counts */
export function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** @param {string} name */
function titleOf(name) {
  return { ...CHECKS, ...SUITES, imports: { title: "Imports" } }[name]?.title ?? name;
}

/**
 * @param {string} name
 * @param {Needs} needs
 * @returns {Promise<Counts>}
 */
async function runOne(name, needs) {
  if (name in SUITES) return runSuite(/** @type {keyof typeof SUITES} */ (name), needs);
  const [script = "", ...args] = name === "imports" ? ["scripts/check-imports.ts"] : CHECKS[/** @type {keyof typeof CHECKS} */ (name)].program;
  const path = name === "imports" ? join(needs.root, script) : join(needs.root, "node_modules", script);
  const { code, output } = await quietly(needs.runtime.node, [path, ...args], { cwd: needs.root, env: needs.runtime.env });
  if (code !== 0) process.stdout.write(output);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * @param {keyof typeof SUITES} name
 * @param {Needs} needs
 * @returns {Promise<Counts>}
 */
async function runSuite(name, { root, runtime, args, long }) {
  const env = { ...runtime.env, ...(long ? { LONG: "1" } : {}) };
  if (name === "e2e") {
    await ensureBuilt(root, runtime);
    env["TEST_BROWSER"] = (await ensureBrowser(root, runtime)) ?? "";
  }
  const { folders, ...rest } = SUITES[name];
  const alone = "alone" in rest ? ["--no-file-parallelism"] : [];
  const folder = mkdtempSync(join(tmpdir(), "kiosk-tests-"));
  const report = join(folder, "report.json");
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const paths = args.length > 0 ? args : folders.map((name) => `tests/${name}/`);
  const flags = ["--passWithNoTests", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`, ...alone];
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
