/** Where a damaged ledger finds the orders that can no longer be read in it. */
import { join } from "node:path";
import { sumOf } from "../../db/files.ts";
import type { LedgerBackup } from "../../db/kiosk/ledger-backup.ts";
import { checkLedger } from "../../db/kiosk/ledger-copy.ts";
import { namesIn } from "./backups.ts";
import { type BackupRole, readManifest } from "./manifest.ts";

/** Of the backups in that folder the newest whose copy of this role's ledger is what it was; null where none is. */
export async function newestLedger(folder: string, role: BackupRole): Promise<LedgerBackup | null> {
  for (const name of await namesIn(folder)) {
    const found = await ledgerIn(join(folder, name), role).catch(() => null); // a damaged backup: the one before serves
    if (found !== null) return found;
  }
  return null;
}

async function ledgerIn(backup: string, role: BackupRole): Promise<LedgerBackup | null> {
  const { files, madeAt } = await readManifest(backup);
  const listed = files.find(({ path }) => path === `${role}/ledger.db`);
  if (listed === undefined) return null;
  const path = join(backup, listed.path);
  if ((await sumOf(path)).sha256 !== listed.sha256) return null;
  checkLedger(path);
  return { path, madeAt };
}
