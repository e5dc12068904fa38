/** Databases for tests, on the suite's real server. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { openCache, openLedger } from "../../db/kiosk/open.ts";
import type { CacheWriter, LedgerWriter } from "../../db/kiosk/tables.ts";
import { centralOn, type TestCentral } from "./server.ts";

export { storeId, type TestCentral } from "./server.ts";

export function freshCentral(): Promise<TestCentral> {
  return centralOn(inject("serverUrl"));
}

export interface TestKiosk {
  readonly folder: string;
  readonly ledger: LedgerWriter;
  readonly cache: CacheWriter;
}

/** Two real SQLite files, gone after the test. */
export async function freshKiosk(now = new Date()): Promise<TestKiosk> {
  const folder = mkdtempSync(join(tmpdir(), "ecomgo-kiosk-"));
  const ledger = await openLedger({ path: join(folder, "ledger.db"), now });
  const cache = await openCache({ path: join(folder, "cache.db"), now });
  onTestFinished(async () => {
    await Promise.all([ledger.destroy(), cache.destroy()]);
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, ledger, cache };
}
