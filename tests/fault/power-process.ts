/**
 * Writes everything that a store writes to its disk, and says "ACK what id" the moment it would tell a person that it is kept.
 * node power-process.ts FOLDER ROUNDS whole|normal
 */
import { writeSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { storeCart } from "../../db/kiosk/carts.ts";
import { openLedger } from "../../db/kiosk/open.ts";
import { placeInLedger } from "../../db/kiosk/orders.ts";
import { markSent, unsent } from "../../db/kiosk/outbox.ts";
import type { LedgerWriter } from "../../db/kiosk/tables.ts";
import { createRecordKeeper } from "../../main/model-store/record.ts";
import { publish } from "../../main/recommender/etl/publish.ts";
import { orderOf } from "../db/message.ts";
import { kettle, lamp } from "../db/shelf.ts";
import { twoLists } from "./lists.ts";

const [, , folder = "", rounds = "", variant = "whole"] = process.argv;
const STARTS = 3; // closing and opening again empties the log of SQLite and checks its file
const CHECKPOINT_PAGES = 60; // the file itself is written every few orders, not once in a hundred
const choices = createRecordKeeper(join(folder, "models"));

for (let start = 0; start < STARTS; start += 1) {
  const ledger = await open();
  for (let round = 1; round <= Number(rounds) / STARTS; round += 1) await oneRound(ledger, start * 1_000_000 + round);
  await ledger.destroy();
}

async function open(): Promise<LedgerWriter> {
  const ledger = await openLedger({ path: join(folder, "ledger.db"), now: new Date() });
  await sql.raw(`pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`).execute(ledger);
  if (variant === "normal") await sql.raw("pragma synchronous = NORMAL").execute(ledger); // the broken variant: SQLite's own default
  return ledger;
}

async function oneRound(ledger: LedgerWriter, round: number): Promise<void> {
  for (let order = 0; order < 3; order += 1) await placeOne(ledger);
  await storeCart(ledger, {
    customerId: "c-1",
    lines: [{ productId: kettle.id, quantity: 1, addedCents: 2999 }],
    coupons: [],
    messageId: crypto.randomUUID(),
    at: new Date(),
  });
  const { rows } = await unsent(ledger, 2);
  await markSent(
    ledger,
    rows.map(({ id }) => id),
    new Date(),
  );
  for (const { id } of rows) kept("sent", id);
  if (round % 4 === 1) {
    const { generation } = await publish(twoLists, {
      directory: join(folder, "similarity"),
      generation: round,
      madeAt: new Date(),
      signature: "s",
      decay: 0.9,
    });
    kept("lists", String(generation));
    await choices.change((record) => ({ ...record, choices: { assistant: `model-${round}` } }));
    kept("choice", `model-${round}`);
  }
}

async function placeOne(ledger: LedgerWriter): Promise<void> {
  const wanted = orderOf([{ product: Math.random() < 0.5 ? kettle : lamp, quantity: 2 }]);
  const withCode = (code: string) => ({ order: { ...wanted, code }, receipt: code, asOf: wanted.placedAt });
  await placeInLedger(ledger, { id: wanted.id, kioskId: "1", day: "2026-03-01", customerId: null, at: new Date(), withCode });
  kept("order", wanted.id);
}

function kept(what: string, id: string): void {
  writeSync(1, `ACK ${what} ${id}\n`);
}
