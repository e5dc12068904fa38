import Database from "better-sqlite3";
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyLedger } from "../../db/kiosk/ledger-copy.ts";
import type { LedgerBackup } from "../../db/kiosk/ledger-backup.ts";
import { type Damage, openLedger } from "../../db/kiosk/open.ts";
import { placeInLedger } from "../../db/kiosk/orders.ts";
import { markSent, unsent } from "../../db/kiosk/outbox.ts";
import type { LedgerWriter } from "../../db/kiosk/tables.ts";
import type { KioskCalls } from "../../db/central/kiosk-calls.ts";
import { systemClock } from "../../main/clock.ts";
import { silentLog } from "../../main/log.ts";
import { pushAll } from "../../main/sync/push.ts";
import { orderOf } from "../db/message.ts";
import { kettle } from "../db/shelf.ts";
import { mutated, MUTATIONS } from "./mutations.ts";
import type { World } from "./program.ts";
import { seeded } from "./seeded.ts";

const ORDERS = 60;
const SENT = 20;
const IN_BACKUP = 45; // of the orders, in last night's backup; the others came since

/** The broken variants: "trusting" takes whatever stands in a row for what was written; the other looks into no backup. */
export type Variant = "whole" | "trusting" | "without-backup";

type Place = Pick<World, "folder" | "cycles" | "say">;

interface Outcome {
  startsFailed: number;
  ordersSent: number;
  altered: number;
  missing: number;
  missingInSilence: number;
  /** Those that waited when the backup was made. */
  missingThoughInBackup: number;
  ordersFromBackup: number;
}

interface Sound {
  /** Bodies of the orders that wait, by id. */
  readonly waiting: ReadonlyMap<string, string>;
  readonly inBackup: ReadonlySet<string>;
  readonly backup: LedgerBackup | null;
}

export async function corruptLedgers({ folder, cycles, say }: Place, variant: Variant = "whole"): Promise<Outcome> {
  const [sound, path] = [join(folder, "sound.db"), join(folder, "ledger.db")];
  const before = await soundLedger(sound);
  const random = seeded(2);
  const outcome: Outcome = { startsFailed: 0, ordersSent: 0, altered: 0, missing: 0, missingInSilence: 0, missingThoughInBackup: 0, ordersFromBackup: 0 };
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
    writeFileSync(path, mutated(readFileSync(sound), variant === "trusting" ? "bit flip" : MUTATIONS[cycle % MUTATIONS.length]!, random)); // % keeps it inside
    if (variant === "trusting") signAnew(path);
    await oneStart(path, variant === "without-backup" ? { ...before, backup: null } : before, outcome);
    if ((cycle + 1) % 100 === 0) say(`${cycle + 1} of ${cycles} ledgers`);
  }
  return outcome;
}

async function soundLedger(path: string): Promise<Sound> {
  const ledger = await openLedger({ path: `${path}.making`, now: new Date() });
  for (let number = 0; number < IN_BACKUP; number += 1) await place(ledger, number);
  const { rows } = await unsent(ledger, SENT);
  await markSent(
    ledger,
    rows.map(({ id }) => id),
    new Date(),
  );
  const inBackup = new Set((await unsent(ledger, ORDERS)).rows.map(({ id }) => id));
  await copyLedger(`${path}.making`, `${path}.backup`);
  for (let number = IN_BACKUP; number < ORDERS; number += 1) await place(ledger, number);
  const waiting = new Map((await unsent(ledger, ORDERS)).rows.map(({ id, body }) => [id, body]));
  await ledger.destroy();
  copyFileSync(`${path}.making`, path);
  return { waiting, inBackup, backup: { path: `${path}.backup`, madeAt: new Date().toISOString() } };
}

async function place(ledger: LedgerWriter, number: number): Promise<void> {
  const order = orderOf([{ product: kettle, quantity: 1 + (number % 5) }]);
  const withCode = (code: string) => ({ order: { ...order, code }, receipt: code, asOf: order.placedAt });
  await placeInLedger(ledger, { id: order.id, kioskId: "1", day: "2026-03-01", customerId: null, at: new Date(), withCode });
}

/** What can be read of it gets a fingerprint that fits, as if there were none. */
function signAnew(path: string): void {
  const file = new Database(path);
  file.function("signed", (id, kind, body) =>
    createHash("sha256")
      .update(`${String(id)}\n${String(kind)}\n${String(body)}`)
      .digest("hex"),
  );
  try {
    file.exec("update outbox set sha256 = signed(id, kind, body)");
  } catch {
    // too damaged for it: the others bite
  } finally {
    file.close();
  }
}

/** Opens, sends, closes, and opens once more: what was healed stays so. */
async function oneStart(path: string, { waiting, inBackup, backup }: Sound, outcome: Outcome): Promise<void> {
  const damages: Damage[] = [];
  const sent = new Map<string, string>();
  let told = 0;
  try {
    const ledger = await openLedger({ path, now: new Date(), onDamage: (damage) => damages.push(damage), backup: async () => backup });
    told = await sendAll(ledger, sent);
    await ledger.destroy();
    const again = await openLedger({ path, now: new Date(), onDamage: () => (outcome.startsFailed += 1) });
    await again.destroy();
  } catch {
    outcome.startsFailed += 1;
  }
  const gone = [...waiting.keys()].filter((id) => !sent.has(id));
  const missing = gone.length;
  outcome.ordersSent += sent.size;
  outcome.altered += [...sent].filter(([id, body]) => waiting.has(id) && waiting.get(id) !== body).length;
  outcome.missing += missing;
  outcome.missingThoughInBackup += gone.filter((id) => inBackup.has(id)).length;
  outcome.ordersFromBackup += damages.reduce((sum, { fromBackup }) => sum + (fromBackup?.orders ?? 0), 0);
  if (damages.length === 0 && told === 0) outcome.missingInSilence += missing;
}

/** Answers how many rows the log tells of as damaged. */
async function sendAll(ledger: LedgerWriter, sent: Map<string, string>): Promise<number> {
  let damaged = 0;
  const calls = { push: async ({ rows }: { rows: { id: string; body: object }[] }) => rows.forEach(({ id, body }) => sent.set(id, JSON.stringify(body))) };
  const log = { ...silentLog, error: (_event: string, fields?: object) => void (damaged += "rows" in (fields ?? {}) ? 1 : 0) };
  // `as`: pushing asks for nothing else.
  await pushAll(calls as unknown as KioskCalls, { ledger, clock: systemClock, log, signal: new AbortController().signal });
  return damaged;
}
