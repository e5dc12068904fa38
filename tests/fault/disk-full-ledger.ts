import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openLedger } from "../../db/kiosk/open.ts";
import { isWhole } from "../../db/kiosk/outbox.ts";
import type { LedgerWriter } from "../../db/kiosk/tables.ts";
import { systemClock } from "../../main/clock.ts";
import { freeBytesOf, LEAST_FOR_ORDERS, watchDisk } from "../../main/disk.ts";
import { silentLog } from "../../main/log.ts";
import { createOrders, type Orders } from "../../main/orders/orders.ts";
import { AppError } from "../../preload/errors.ts";
import { oneLamp } from "./one-lamp.ts";
import type { SmallDisk } from "./small-disk.ts";

const SECOND_LOOK_MS = 2_000;
const MOST_LEFT = 16 * 4096; // bytes: between nothing and an order that fits

/** "in two steps" is the broken variant: an order and its message are not written together. */
export type Variant = "whole" | "in two steps";

export interface Outcome extends Record<string, number> {
  orders: number;
  lost: number;
  halfOrders: number;
  damaged: number;
  toldLate: number;
  resumedLate: number;
  slowestToldMs: number;
}

export async function fullLedger(disk: SmallDisk, variant: Variant): Promise<Outcome> {
  const path = join(disk.folder, "ledger.db");
  const ledger = await openLedger({ path, now: new Date() });
  if (variant === "in two steps") breakTransactions(ledger);
  const confirmed = new Set<string>();
  const watched = await withWatch(disk, ledger, confirmed);
  await toTheLastByte(
    disk,
    ordersOn(ledger, async () => true),
    confirmed,
  );
  await ledger.destroy();
  return { orders: confirmed.size, ...watched, ...(await compare(path, confirmed)) };
}

/** A quarter of a megabyte of the small disk stands for the 64 of a real one: orders stop before it is full. */
async function withWatch(disk: SmallDisk, ledger: LedgerWriter, confirmed: Set<string>): Promise<Pick<Outcome, "toldLate" | "resumedLate" | "slowestToldMs">> {
  let changed: (() => void) | null = null;
  const freeBytes = async (folder: string) => ((await freeBytesOf(folder)) / 2 ** 18) * LEAST_FOR_ORDERS;
  const watch = watchDisk({ folder: disk.folder, freeBytes, log: silentLog, onChanged: () => changed?.() });
  await watch.start();
  const orders = ordersOn(ledger, watch.hasRoom);
  for (let order = 0; order < 3; order += 1) await place(orders, confirmed);
  const told = await timed(() => disk.fill());
  const refused = (await place(orders, confirmed)) === "no-space";
  const resumed = await timed(() => disk.empty());
  const goesOn = (await place(orders, confirmed)) === "placed";
  watch.stop();
  return { toldLate: Number(told > SECOND_LOOK_MS || !refused), resumedLate: Number(resumed > SECOND_LOOK_MS || !goesOn), slowestToldMs: Math.round(told) };

  async function timed(change: () => void): Promise<number> {
    const heard = new Promise<void>((resolve) => (changed = resolve));
    change();
    const from = performance.now();
    await Promise.race([heard, wait(2 * SECOND_LOOK_MS)]);
    return performance.now() - from;
  }
}

/** Without a watch SQLite itself finds the disk full, in the middle of an order. */
async function toTheLastByte(disk: SmallDisk, orders: Orders, confirmed: Set<string>): Promise<void> {
  for (let left = 0; left <= MOST_LEFT; left += 4096) {
    disk.fill(left);
    for (let order = 0; order < 5; order += 1) await place(orders, confirmed);
    disk.empty();
    await place(orders, confirmed);
  }
}

async function place(orders: Orders, confirmed: Set<string>): Promise<string> {
  const id = randomUUID();
  try {
    await orders.place(id, { who: "guest" });
    confirmed.add(id);
    return "placed";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

function ordersOn(ledger: LedgerWriter, hasRoom: () => Promise<boolean>): Orders {
  return createOrders({
    ledger,
    kioskId: "1",
    clock: systemClock,
    log: silentLog,
    hasRoom,
    timeZone: "UTC",
    cart: { current: () => oneLamp, clear: () => undefined },
    shop: async () => ({ name: "Test shop", asOf: null }),
    send: async () => undefined,
    fromCentral: () => [],
  });
}

async function compare(path: string, confirmed: ReadonlySet<string>): Promise<Pick<Outcome, "lost" | "halfOrders" | "damaged">> {
  let damaged = 0;
  const ledger = await openLedger({ path, now: new Date(), onDamage: () => (damaged += 1) });
  const orders = await ledger.selectFrom("placed_order").select("id").execute();
  const outbox = new Set((await ledger.selectFrom("outbox").selectAll().execute()).filter(isWhole).map(({ id }) => id));
  await ledger.destroy();
  const placed = new Set(orders.map(({ id }) => id));
  return {
    lost: [...confirmed].filter((id) => !placed.has(id) || !outbox.has(id)).length,
    halfOrders: [...placed].filter((id) => !outbox.has(id)).length + [...outbox].filter((id) => !placed.has(id)).length,
    damaged,
  };
}

/** The broken variant: each statement is on its own. */
function breakTransactions(ledger: LedgerWriter): void {
  ledger.transaction = () =>
    ({ execute: (work: (trx: LedgerWriter) => Promise<unknown>) => work(ledger) }) as unknown as ReturnType<LedgerWriter["transaction"]>; // `as`: all that placing asks of one
}
