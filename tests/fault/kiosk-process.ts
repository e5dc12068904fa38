/**
 * A kiosk as a process of its own, to be killed: places orders in the real ledger, sends them to the
 * real PostgreSQL and writes down each order that it confirmed to its shopper.
 * node kiosk-process.ts LEDGER ACKS KIOSK_URL whole|no-idempotency|mark-first place|drain
 */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { openSync, writeSync } from "node:fs";
import { type KioskCalls, withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { openLedger } from "../../db/kiosk/open.ts";
import { placeInLedger } from "../../db/kiosk/orders.ts";
import { markSent, outboxDepth, unsent } from "../../db/kiosk/outbox.ts";
import type { LedgerWriter } from "../../db/kiosk/tables.ts";
import { systemClock } from "../../main/clock.ts";
import { silentLog } from "../../main/log.ts";
import { pushAll } from "../../main/sync/push.ts";
import { orderOf } from "../db/message.ts";
import { kettle, lamp } from "../db/shelf.ts";

const [, , path = "", acks = "", kioskUrl = "", variant = "whole", task = "place"] = process.argv;
await once(process, "message"); // the one before may still hold the ledger
const ledger = await openLedger({ path, now: new Date() });
const confirmed = openSync(acks, "a");

/** The broken variants that the test must catch. */
const variants: Readonly<Record<string, (calls: KioskCalls) => Promise<unknown>>> = {
  whole: (calls) => pushAll(calls, { ledger, clock: systemClock, log: silentLog, signal: new AbortController().signal }),
  "no-idempotency": (calls) =>
    eachUnsent(ledger, async (row) => {
      await calls.push({ protocol: 1, rows: [{ ...row, id: randomUUID() }] });
      await markSent(ledger, [row.id], new Date());
    }),
  "mark-first": (calls) =>
    eachUnsent(ledger, async (row) => {
      await markSent(ledger, [row.id], new Date());
      await calls.push({ protocol: 1, rows: [row] });
    }),
};

const push = variants[variant];
if (!push) throw new Error(`no variant ${variant}`);
await withKioskCalls(kioskUrl, async (calls) => {
  if (task === "drain") return drain(calls);
  for (let first = true; ; first = false) {
    await placeOne();
    if (first) process.send?.("confirmed the first");
    await push(calls);
  }
});

async function placeOne(): Promise<void> {
  const wanted = orderOf([{ product: Math.random() < 0.5 ? kettle : lamp, quantity: 1 + Math.floor(Math.random() * 3) }]);
  const withCode = (code: string) => ({ order: { ...wanted, code }, receipt: code, asOf: wanted.placedAt });
  await placeInLedger(ledger, { id: wanted.id, kioskId: "1", day: "2026-03-01", customerId: null, at: new Date(), withCode });
  writeSync(confirmed, `${wanted.id}\n`);
}

async function drain(calls: KioskCalls): Promise<void> {
  while ((await outboxDepth(ledger)).waiting > 0) await push?.(calls);
}

async function eachUnsent(from: LedgerWriter, work: (row: { id: string; kind: string; body: unknown }) => Promise<void>): Promise<void> {
  for (const row of (await unsent(from, 20)).rows) await work({ ...row, body: JSON.parse(row.body) as unknown });
}

await ledger.destroy();
