/** This machine's two SQLite files. Damage is told and mended, never a reason to stay closed. */
import { join } from "node:path";
import { type Damage, openCache, openLedger } from "../db/kiosk/open.ts";
import type { CacheWriter, LedgerWriter } from "../db/kiosk/tables.ts";
import type { HostGives } from "./application.ts";

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
      log.error("a file was damaged", { file, saved: damage.saved, lost: damage.lost, why: damage.why });
      steps.tell(told(damage));
    },
  });
  const ledger = await openLedger(
    open(
      "ledger.db",
      ({ quarantined, saved, lost }) => `ledger.db was damaged: ${saved} rows were saved and ${lost} lost; the old file is kept at ${quarantined}.`,
    ),
  );
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
