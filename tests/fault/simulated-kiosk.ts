/** A kiosk without a screen: real SQLite files, the real sync, orders placed as a shopper's are. */
import { join } from "node:path";
import { goods } from "../../db/kiosk/catalogue.ts";
import { openCache, openLedger } from "../../db/kiosk/open.ts";
import { placeInLedger } from "../../db/kiosk/orders.ts";
import type { CacheReader, CacheWriter, LedgerWriter } from "../../db/kiosk/tables.ts";
import { systemClock } from "../../main/clock.ts";
import { silentLog } from "../../main/log.ts";
import { createSync, type Sync, type SyncNeeds } from "../../main/sync/sync.ts";
import { orderOf } from "../db/message.ts";
import type { ShelfProduct } from "../db/shelf.ts";
import { type Delay, delayOf, ownTime } from "./own-time.ts";

export interface SimulatedKiosk {
  readonly id: string;
  readonly ledger: LedgerWriter;
  readonly cache: CacheWriter;
  readonly sync: Sync;
  /** Confirmed to the shopper when it resolves; answers the order's id. */
  place(product: ShelfProduct, placedAt?: Date): Promise<string>;
  close(): Promise<void>;
}

interface Wanted extends Partial<SyncNeeds> {
  readonly folder: string;
  readonly id: string;
  readonly url: string;
}

export async function openKiosk({ folder, id, url, ...more }: Wanted): Promise<SimulatedKiosk> {
  const now = new Date();
  const ledger = await openLedger({ path: join(folder, `kiosk-${id}`, "ledger.db"), now });
  const cache = await openCache({ path: join(folder, `kiosk-${id}`, "cache.db"), now });
  const sync = createSync({ kioskUrl: url, appVersion: "fault", ledger, cache, clock: systemClock, random: Math.random, log: silentLog, ...more });
  return { id, ledger, cache, sync, place, close };

  async function place(product: ShelfProduct, placedAt = new Date()): Promise<string> {
    const wanted = orderOf([{ product, quantity: 1 + Math.floor(Math.random() * 3) }], placedAt);
    const day = placedAt.toISOString().slice(0, 10);
    const withCode = (code: string) => ({ order: { ...wanted, code }, receipt: code, asOf: wanted.placedAt });
    await placeInLedger(ledger, { id: wanted.id, kioskId: id, day, customerId: null, at: placedAt, withCode });
    return wanted.id;
  }

  async function close(): Promise<void> {
    await sync.stop();
    await Promise.all([ledger.destroy(), cache.destroy()]);
  }
}

export interface Reading {
  /** From when each read was due to its answer, without what the machine did for others. */
  stop(): Promise<Delay>;
}

const PAGE = 200; // as the store reads them

/** Reads what every screen is drawn from, again and again. */
export function readAlong(cache: CacheReader, pauseMs = 20): Reading {
  const delays: number[] = [];
  let reading = true;
  const ended = (async () => {
    while (reading) {
      const took = ownTime();
      await new Promise((done) => setTimeout(done, pauseMs));
      await goods(cache, { after: "", limit: PAGE });
      delays.push(took() - pauseMs); // a touch that nobody hears waits too
    }
  })();
  return {
    async stop() {
      reading = false;
      await ended;
      return delayOf(delays);
    },
  };
}
