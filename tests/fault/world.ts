import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import type { Program, World } from "./program.ts";

/** On the suite's server, gone after the test. */
export function worldOf(cycles: number): World {
  const folder = mkdtempSync(join(tmpdir(), "ecomgo-fault-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { serverUrl: inject("serverUrl"), folder, cycles, say: () => undefined };
}

/** For `test.skipIf`: says on the terminal what this machine lacks for the program. */
export function cannotRun({ lacks }: Program): boolean {
  const lacking = lacks?.() ?? null;
  if (lacking !== null) process.stderr.write(`Left out: ${lacking}\n`);
  return lacking !== null;
}
