import { randomUUID } from "node:crypto";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { type Damage, openCache, openLedger } from "../../db/kiosk/open.ts";
import { forgetOrders, placeInLedger } from "../../db/kiosk/orders.ts";
import { markSent, putInOutbox, unsent } from "../../db/kiosk/outbox.ts";
import { orderOf } from "./message.ts";
import { kettle } from "./shelf.ts";

const now = new Date("2026-03-01T10:00:00Z");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ecomgo-ledger-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const at = (name: string) => join(folder, name);
const draft = (orderId: string) => {
  const order = orderOf([{ product: kettle, quantity: 1 }], now);
  return {
    id: orderId,
    kioskId: "3",
    day: "2026-03-01",
    customerId: null,
    at: now,
    withCode: (code: string) => ({ order: { ...order, id: orderId as typeof order.id, code }, receipt: code, asOf: null }),
  }; // `as`: a branded id
};

test("the ledger is synced to the disk at every commit, and its SQLite is free of the known fault", async () => {
  const ledger = await openLedger({ path: at("ledger.db"), now });
  const pragma = async (name: string) => Object.values((await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(ledger)).rows[0] ?? {})[0];
  const { rows } = await sql<{ v: string }>`select sqlite_version() as v`.execute(ledger);
  const figures = {
    synchronous: await pragma("synchronous"),
    journal: await pragma("journal_mode"),
    sound: (rows[0]?.v ?? "").localeCompare("3.51.3", "en", { numeric: true }) >= 0,
  };
  await ledger.destroy();
  expect(figures).toEqual({ synchronous: 2, journal: "wal", sound: true });
});

test("the same order id twice is one order; codes count the day's orders", async () => {
  const ledger = await openLedger({ path: at("ledger.db"), now });
  const id = randomUUID();
  const placed = await Promise.all([placeInLedger(ledger, draft(id)), placeInLedger(ledger, draft(id)), placeInLedger(ledger, draft(randomUUID()))]);
  const tomorrow = await placeInLedger(ledger, { ...draft(randomUUID()), day: "2026-03-02" });
  const waiting = (await unsent(ledger, 10)).rows.length;
  await ledger.destroy();
  expect({ codes: placed.map(({ order }) => order.code), tomorrow: tomorrow.order.code, waiting }).toEqual({
    codes: ["K3-001", "K3-001", "K3-002"],
    tomorrow: "K3-001",
    waiting: 3,
  });
});

test("an order that cannot be written leaves nothing behind", async () => {
  const ledger = await openLedger({ path: at("ledger.db"), now });
  await sql`create trigger full_disk before insert on outbox begin select raise(abort, 'disk full'); end`.execute(ledger);
  await expect(placeInLedger(ledger, draft(randomUUID()))).rejects.toThrow("disk full");
  const orders = await ledger.selectFrom("placed_order").selectAll().execute();
  await ledger.destroy();
  expect(orders).toEqual([]);
});

test("a cache that is no database any more is set aside and made anew", async () => {
  await (await openCache({ path: at("cache.db"), now })).destroy();
  writeFileSync(at("cache.db"), "this was a catalogue once ".repeat(500));
  const damages: Damage[] = [];
  const cache = await openCache({ path: at("cache.db"), now, onDamage: (damage) => damages.push(damage) });
  const state = await cache.selectFrom("sync").select(["cursor", "as_of"]).execute();
  await cache.destroy();
  expect({ state, damages: damages.length, aside: readdirSync(folder).filter((name) => name.includes(".corrupt-")) }).toEqual({
    state: [{ cursor: 0, as_of: null }],
    damages: 1,
    aside: ["cache.db.corrupt-2026-03-01T10-00-00-000Z"],
  });
});

test("a cache of another version is thrown away without a word of damage", async () => {
  const old = await openCache({ path: at("cache.db"), now });
  await old.updateTable("sync").set({ cursor: 7 }).execute();
  await sql`pragma user_version = 9999`.execute(old);
  await old.destroy();
  const damages: Damage[] = [];
  const cache = await openCache({ path: at("cache.db"), now, onDamage: (damage) => damages.push(damage) });
  const state = await cache.selectFrom("sync").select("cursor").execute();
  await cache.destroy();
  expect({ state, damages }).toEqual({ state: [{ cursor: 0 }], damages: [] });
});

test("of a damaged ledger every row that can still be read is saved, and an altered one is not sent", async () => {
  const ROWS = 400;
  const ledger = await openLedger({ path: at("ledger.db"), now });
  await ledger.transaction().execute(async (trx) => {
    for (let row = 0; row < ROWS; row++) await putInOutbox(trx, { id: randomUUID(), kind: "order", body: { row, words: `order-${row} `.repeat(30) }, at: now });
  });
  await sql`pragma wal_checkpoint(truncate)`.execute(ledger);
  await ledger.destroy();
  const altered = alterText(at("ledger.db"), "order-200 ", "order-999 ");
  overwritePage(at("ledger.db"), 30);
  const damages: Damage[] = [];
  const again = await openLedger({ path: at("ledger.db"), now, onDamage: (damage) => damages.push(damage) });
  const { rows, damaged } = await unsent(again, ROWS);
  await again.destroy();
  const untouched = rows.every(({ body }) => !body.includes("order-999"));
  expect({
    altered,
    damages: damages.length,
    most: rows.length > ROWS * 0.9 && rows.length < ROWS,
    saved: damages[0]?.saved === rows.length,
    untouched,
    damaged,
  }).toEqual({
    altered: true,
    damages: 1,
    most: true,
    saved: true,
    untouched: true,
    damaged: 0,
  });
});

test("a ledger whose first page is lost gives back its orders all the same", async () => {
  const ledger = await openLedger({ path: at("ledger.db"), now });
  for (let order = 0; order < 5; order++) await placeInLedger(ledger, draft(randomUUID()));
  await ledger.destroy();
  overwritePage(at("ledger.db"), 0);
  const damages: Damage[] = [];
  const again = await openLedger({ path: at("ledger.db"), now, onDamage: (damage) => damages.push(damage) });
  const waiting = (await unsent(again, 10)).rows.length;
  const next = await placeInLedger(again, draft(randomUUID()));
  await again.destroy();
  expect({ waiting, next: next.order.code, damages: damages.map(({ saved, lost }) => ({ saved, lost })) }).toEqual({
    waiting: 5,
    next: "K3-006",
    damages: [{ saved: 10, lost: 0 }],
  });
});

test("a ledger whose tables are well formed and not ours is set aside", async () => {
  const ledger = await openLedger({ path: at("ledger.db"), now });
  await sql`alter table outbox rename column sent_at to sent_au`.execute(ledger);
  await ledger.destroy();
  const damages: Damage[] = [];
  const again = await openLedger({ path: at("ledger.db"), now, onDamage: (damage) => damages.push(damage) });
  await again.destroy();
  expect(damages.map(({ why }) => why)).toEqual(["its tables are not those of a ledger"]);
});

test("a ledger of a newer version is left as it is", async () => {
  const ledger = await openLedger({ path: at("ledger.db"), now });
  await sql`insert into kysely_migration (name, timestamp) values ('9999-of-tomorrow', '2027')`.execute(ledger);
  await ledger.destroy();
  await expect(openLedger({ path: at("ledger.db"), now })).rejects.toThrow("install that version again");
  expect(readdirSync(folder).filter((name) => name.includes(".corrupt-"))).toEqual([]);
});

test("a copy that does not say where it stands is made anew", async () => {
  const cache = await openCache({ path: at("cache.db"), now });
  await cache.updateTable("sync").set({ progress: '{"to":' }).execute();
  await cache.destroy();
  const damages: Damage[] = [];
  const again = await openCache({ path: at("cache.db"), now, onDamage: (damage) => damages.push(damage) });
  await again.destroy();
  expect(damages.map(({ why }) => why)).toEqual(["it does not say where the copy stands"]);
});

test("a ledger of nothing but noise does not keep the shop closed", async () => {
  writeFileSync(at("ledger.db"), Buffer.alloc(8192, 0x5a));
  const damages: Damage[] = [];
  const ledger = await openLedger({ path: at("ledger.db"), now, onDamage: (damage) => damages.push(damage) });
  const placed = await placeInLedger(ledger, draft(randomUUID()));
  await ledger.destroy();
  expect({ code: placed.order.code, saved: damages.map(({ saved }) => saved) }).toEqual({ code: "K3-001", saved: [0] });
});

/** One letter's worth of a bit error, where no structure of the file notices. */
function alterText(path: string, from: string, to: string): boolean {
  const bytes = readFileSync(path);
  const found = bytes.indexOf(from);
  if (found < 0) return false;
  bytes.write(to, found);
  writeFileSync(path, bytes);
  return true;
}

function overwritePage(path: string, number: number): void {
  const file = openSync(path, "r+");
  writeSync(file, Buffer.alloc(4096, 0xff), 0, 4096, number * 4096);
  closeSync(file);
}

test("old orders that central has are forgotten; one that still waits is not", async () => {
  const ledger = await openLedger({ path: at("ledger.db"), now });
  const [sent, waiting] = [await placeInLedger(ledger, draft(randomUUID())), await placeInLedger(ledger, draft(randomUUID()))];
  await markSent(ledger, [sent.order.id], now);
  await forgetOrders(ledger, new Date(now.getTime() + 1));
  const left = await ledger.selectFrom("placed_order").select("id").execute();
  await ledger.destroy();
  expect(left).toEqual([{ id: waiting.order.id }]);
});
