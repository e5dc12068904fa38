import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCache, openLedger } from "../../db/kiosk/open.ts";
import { systemClock } from "../../main/clock.ts";
import { silentLog } from "../../main/log.ts";
import { createSync } from "../../main/sync/sync.ts";
import { centralOn } from "../db/server.ts";
import { fillShelf, kettle } from "../db/shelf.ts";
import type { SmallDisk } from "./small-disk.ts";

const PRODUCTS = 300;

/** True where a copy that found the disk full is whole once there is room. */
export async function fullCache(disk: SmallDisk, serverUrl: string): Promise<boolean> {
  const central = await centralOn(serverUrl);
  await fillShelf(
    central.owner,
    Array.from({ length: PRODUCTS }, (_, number) => ({ ...kettle, id: `KET-${number}` })),
  );
  const elsewhere = mkdtempSync(join(tmpdir(), "ecomgo-elsewhere-"));
  const ledger = await openLedger({ path: join(elsewhere, "ledger.db"), now: new Date() });
  const cache = await openCache({ path: join(disk.folder, "cache.db"), now: new Date() });
  const sync = createSync({ kioskUrl: central.kioskUrl("1"), appVersion: "1", ledger, cache, clock: systemClock, random: Math.random, log: silentLog });
  try {
    disk.fill();
    await sync.now();
    const isWholeTooEarly = sync.status().asOf !== null;
    disk.empty();
    await sync.now();
    const products = await cache.selectFrom("product").select("id").execute();
    return !isWholeTooEarly && sync.status().online && products.length === PRODUCTS;
  } finally {
    await sync.stop();
    await Promise.all([cache.destroy(), ledger.destroy(), central.drop()]);
    rmSync(elsewhere, { recursive: true });
  }
}
