/** This machine's two SQLite files. Damage is told and mended, never a reason to stay closed. */
import { join } from "node:path";
import { type Damage, openCache, openLedger } from "../db/kiosk/open.ts";
import type { CacheWriter, LedgerWriter } from "../db/kiosk/tables.ts";
import type { HostGives } from "./application.ts";
import { newestLedger } from "./keeping/newest-ledger.ts";
import { placeOf } from "./keeping/place.ts";

export interface Stores {
  readonly ledger: LedgerWriter;
  readonly cache: CacheWriter;
  close(): Promise<void>;
}

export async function openStores({ config, clock, log, steps }: Pick<HostGives, "config" | "clock" | "log" | "steps">): Promise<Stores> {
  const open = (file: string, told: (damage: Damage) => string) => ({
    path: join(config.roleFolder, file),
    now: clock.now(),
    onDamage: (damage: Damage) => {
      const { saved, lost, why, fromBackup } = damage;
      log.error("a file was damaged", { file, saved, lost, why, ...(fromBackup && { ordersFromBackup: fromBackup.orders, backupOf: fromBackup.madeAt }) });
      steps.tell(told(damage));
    },
  });
  const ledger = await openLedger({ ...open("ledger.db", ledgerInWords), backup: () => newestLedger(placeOf(config).to, config.role) });
  const cache = await openCache(
    open("cache.db", ({ quarantined }) => `cache.db was damaged: it is filled again from the database; the old file is kept at ${quarantined}.`),
  );
  return {
    ledger,
    cache,
    async close() {
      await Promise.all([ledger.destroy(), cache.destroy()]);
    },
  };
}

function ledgerInWords({ quarantined, saved, lost, fromBackup }: Damage): string {
  const came = fromBackup === null ? "there is no backup of it" : `${fromBackup.orders} orders came from the backup of ${fromBackup.madeAt}`;
  if (quarantined === null) return `Rows of ledger.db were altered: ${came}; what is still altered is told on the workstation.`;
  return `ledger.db was damaged: ${saved} rows were saved and ${lost} could not be read, ${came}; the old file is kept at ${quarantined}.`;
}
