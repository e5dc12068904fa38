/** The ledger of a store that has backups: what can no longer be read of it is in the newest sound one. */
import { randomUUID } from "node:crypto";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { openLedger } from "../../db/kiosk/open.ts";
import { placeInLedger, placedOrder } from "../../db/kiosk/orders.ts";
import { putInOutbox, unsent } from "../../db/kiosk/outbox.ts";
import type { LedgerWriter } from "../../db/kiosk/tables.ts";
import { readConfig } from "../../main/config.ts";
import { createBackups } from "../../main/keeping/backups.ts";
import { type Logger, silentLog } from "../../main/log.ts";
import { openStores } from "../../main/stores.ts";
import { orderOf } from "../db/message.ts";
import { kettle } from "../db/shelf.ts";

const start = new Date("2026-03-01T03:00:00Z");
const hoursLater = (hours: number) => ({ now: () => new Date(start.getTime() + hours * 3_600_000), monotonic: () => 0 });
let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), "ecomgo-stores-"));
  mkdirSync(join(dataFolder, "kiosk"));
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
});

const path = () => join(dataFolder, "kiosk/ledger.db");

async function place(ledger: LedgerWriter, many: number): Promise<string[]> {
  const ids = Array.from({ length: many }, () => randomUUID());
  for (const id of ids) {
    const order = orderOf([{ product: kettle, quantity: 1 }], start);
    const withCode = (code: string) => ({ order: { ...order, id: id as typeof order.id, code }, receipt: code, asOf: null }); // `as`: a branded id
    await placeInLedger(ledger, { id, kioskId: "1", day: "2026-03-01", customerId: null, at: start, withCode });
  }
  return ids;
}

const backUp = (hours: number) =>
  createBackups({ dataFolder, to: join(dataFolder, "backups"), withCentral: false, clock: hoursLater(hours), log: silentLog }).make();

/** As the store does when it opens: what still waits then, and what was told. */
async function opened() {
  const [lines, errors]: [string[], object[]] = [[], []];
  const log: Logger = { ...silentLog, error: (event, fields) => void errors.push({ event, ...fields }), child: () => log };
  const steps = { step: <T>(_what: string, work: () => Promise<T>) => work(), tell: (line: string) => void lines.push(line) };
  const config = readConfig({ flags: ["--data", dataFolder], environment: {}, folder: dataFolder, defaultDataFolder: dataFolder });
  const stores = await openStores({ config, clock: hoursLater(20), log, steps });
  const { rows, damaged } = await unsent(stores.ledger, 1_000);
  const orders = await Promise.all(rows.map(({ id }) => placedOrder(stores.ledger, id)));
  await stores.close();
  return { waiting: new Set(rows.map(({ id }) => id)), damaged, shown: orders.filter((order) => order !== null).length, lines, errors };
}

/** Nights and days of a kiosk that central never heard: a backup after the first orders, and more orders since. */
async function aNightAndADay(): Promise<{ kept: string[]; since: string[] }> {
  const ledger = await openLedger({ path: path(), now: start });
  const kept = await place(ledger, 120);
  await backUp(0);
  const since = await place(ledger, 40);
  await sql`pragma wal_checkpoint(truncate)`.execute(ledger);
  await ledger.destroy();
  return { kept, since };
}

/** Most of it, but for its end. */
function overwriteMost(file: string): void {
  const size = readFileSync(file).length;
  const handle = openSync(file, "r+");
  writeSync(handle, Buffer.alloc(Math.floor(size * 0.7), 0xa5), 0, Math.floor(size * 0.7), 0);
  closeSync(handle);
}

test("orders that a damaged ledger lost come from the newest backup, and it is told how many and of when", async () => {
  const { kept } = await aNightAndADay();
  overwriteMost(path());
  const { waiting, shown, lines, errors } = await opened();
  const here = kept.filter((id) => waiting.has(id)).length;
  expect({ here, shown: shown >= 120, lines: lines.length, errors: errors.length }).toEqual({ here: 120, shown: true, lines: 1, errors: 1 });
  expect(lines[0]).toMatch(/^ledger\.db was damaged: .* \d+ orders came from the backup of 2026-03-01T03:00:00\.000Z; the old file is kept at /);
  expect(errors[0]).toMatchObject({ event: "a file was damaged", ordersFromBackup: expect.any(Number), backupOf: "2026-03-01T03:00:00.000Z" });
});

test("a backup that is damaged itself is passed over for the one before", async () => {
  const ledger = await openLedger({ path: path(), now: start });
  const kept = await place(ledger, 5);
  await backUp(0);
  await place(ledger, 5);
  const { folder } = await backUp(1);
  await ledger.destroy();
  writeFileSync(join(folder, "kiosk/ledger.db"), "no ledger any more");
  writeFileSync(path(), "no ledger any more".repeat(500));
  const { waiting, errors } = await opened();
  expect({ same: [...waiting].sort(), of: errors }).toMatchObject({ same: kept.sort(), of: [{ ordersFromBackup: 5, backupOf: "2026-03-01T03:00:00.000Z" }] });
});

test("without a backup the store opens, and says that there is none", async () => {
  await (await openLedger({ path: path(), now: start })).destroy();
  writeFileSync(path(), "no ledger any more".repeat(500));
  const { lines } = await opened();
  expect(lines[0]).toContain("there is no backup of it");
});

test("an order that was altered in a ledger which is sound otherwise is put right from the backup; one placed since stays aside", async () => {
  const { kept, since } = await aNightAndADay();
  const ledger = await openLedger({ path: path(), now: start });
  for (const id of [kept[7]!, since[3]!]) await ledger.updateTable("outbox").set({ body: '{"altered":true}' }).where("id", "=", id).execute(); // ! there are more
  await ledger.updateTable("outbox").set({ id: randomUUID() }).where("id", "=", kept[9]!).execute(); // ! as above
  await ledger.destroy();
  const { waiting, damaged, lines } = await opened();
  expect({ mended: waiting.has(kept[7]!) && waiting.has(kept[9]!), aside: !waiting.has(since[3]!), damaged, waiting: waiting.size }).toEqual({
    mended: true,
    aside: true,
    damaged: 1,
    waiting: 159,
  });
  expect(lines).toEqual([expect.stringMatching(/^Rows of ledger\.db were altered: 2 orders came from the backup of 2026-03-01T03:00:00\.000Z/)]);
});

test("what central has had and forgotten long ago does not come again, nor does an old cart", async () => {
  const ledger = await openLedger({ path: path(), now: start });
  await place(ledger, 1);
  await ledger.updateTable("outbox").set({ created_at: "2026-01-01T00:00:00.000Z" }).execute();
  await ledger.updateTable("placed_order").set({ placed_at: "2026-01-01T00:00:00.000Z" }).execute();
  await putInOutbox(ledger, { id: randomUUID(), kind: "cart", body: {}, at: start });
  await backUp(0);
  await ledger.destroy();
  writeFileSync(path(), "no ledger any more".repeat(500));
  const { waiting, errors } = await opened();
  expect({ waiting: waiting.size, errors }).toMatchObject({ waiting: 0, errors: [{ ordersFromBackup: 0 }] });
});
