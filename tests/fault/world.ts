import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import type { World } from "./program.ts";

/** On the suite's server, gone after the test. */
export function worldOf(cycles: number): World {
  const folder = mkdtempSync(join(tmpdir(), "ecomgo-fault-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { serverUrl: inject("serverUrl"), folder, cycles, say: () => undefined };
}
