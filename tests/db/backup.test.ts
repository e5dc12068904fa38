/** Backups of a machine with a PostgreSQL of its own, as root and not: made while writers run, put back into an empty folder, compared. */
import { randomUUID } from "node:crypto";
import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { takeLease } from "../../db/central/lease.ts";
import { openCentral } from "../../db/central/open.ts";
import { type EmbeddedCentral, startEmbeddedPostgres, withClient } from "../../db/central/start.ts";
import { openLedger } from "../../db/kiosk/open.ts";
import { orderByCode, placeInLedger } from "../../db/kiosk/orders.ts";
import type { LedgerWriter } from "../../db/kiosk/tables.ts";
import { outboxDepth } from "../../db/kiosk/outbox.ts";
import { acceptWaiting } from "../../main/back-office/accept.ts";
import { systemClock } from "../../main/clock.ts";
import { nameAt } from "../../main/keeping/backup.ts";
import { createBackups } from "../../main/keeping/backups.ts";
import { readManifest } from "../../main/keeping/manifest.ts";
import { restore } from "../../main/keeping/restore.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";

import { orderOf } from "./message.ts";
import { fillShelf, kettle } from "./shelf.ts";

const silent = { info: () => undefined, warn: () => undefined };
let parent: string;
let dataFolder: string;
let central: EmbeddedCentral;
let newest: string;
const started: string[] = [];

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), "ecomgo-backup-"));
  chmodSync(parent, 0o700); // as root: the server's user cannot enter
  dataFolder = join(parent, "data of a shop");
  central = await start(dataFolder);
  const owner = openCentral(central.ownerUrl, { connections: 1 });
  await fillShelf(owner, [{ ...kettle, stock: 100_000 }]);
  await owner.destroy();
  mkdirSync(join(dataFolder, "kiosk"));
  writeFileSync(join(dataFolder, "kiosk/settings.json"), '{"kioskId":"1"}');
}, 60_000);
afterAll(async () => {
  await central.stop();
  for (const data of started) {
    const pointer = join(data, "central/cluster.json");
    if (existsSync(pointer)) rmSync(dirname((JSON.parse(readFileSync(pointer, "utf8")) as { folder: string }).folder), { recursive: true, force: true });
  }
  rmSync(parent, { recursive: true, force: true });
});

function start(data: string): Promise<EmbeddedCentral> {
  started.push(data);
  return startEmbeddedPostgres({ dataDir: data, kioskId: "1", storeId: "store-1", log: silent });
}

const backupsOf = (data: string, to: string, now = systemClock.now) =>
  createBackups({ dataFolder: data, to, withCentral: true, clock: { ...systemClock, now }, log: silentLog });
const putBack = (folder: string, data: string, replace = false) =>
  restore({ folder, dataFolder: data, replace, clock: systemClock, onProgress: () => undefined });

/** Places orders and sends them until told to stop; answers the ids that were confirmed to a shopper. */
async function write(ledger: LedgerWriter, number: number, stopped: () => boolean): Promise<string[]> {
  const confirmed: string[] = [];
  while (!stopped()) {
    const order = orderOf([{ product: kettle, quantity: 1 }]);
    const withCode = (code: string) => ({ order: { ...order, code }, receipt: code, asOf: null });
    await placeInLedger(ledger, { id: order.id, kioskId: "1", day: `2026-03-0${number}`, customerId: null, at: new Date(), withCode });
    await withKioskCalls(central.kioskUrl, (calls) =>
      calls.push({ protocol: 1, rows: [{ id: order.id, kind: "order", body: { order, customerId: null, asOf: null } }] }),
    );
    confirmed.push(order.id);
  }
  return confirmed;
}

async function acceptAll(url: string): Promise<void> {
  const office = openCentral(url, { connections: 2 });
  const lease = await takeLease(office, { name: "back-office", holder: randomUUID(), seconds: 1 });
  if (lease) while ((await acceptWaiting({ office, pricing: { priceCart, offersAt }, log: silentLog }, lease)).orders > 0);
  await office.destroy();
}

test(
  "a backup made while writers run is put back into an empty folder: every order from before it is there, nothing is half, and the store starts",
  { timeout: 120_000 },
  async () => {
    const ledger = await openLedger({ path: join(dataFolder, "kiosk/ledger.db"), now: new Date() });
    const until = performance.now() + 1_000;
    const before = await write(ledger, 1, () => performance.now() > until);
    let stop = false;
    const writers = [2, 3].map((number) => write(ledger, number, () => stop));
    const accepting = acceptAll(central.officeUrl);
    const { folder, manifest } = await backupsOf(dataFolder, join(parent, "backups")).make();
    newest = folder;
    stop = true;
    const during = (await Promise.all(writers)).flat();
    await accepting;
    await ledger.destroy();
    const second = join(parent, "second");
    const outcome = await putBack(folder, second);
    const again = await start(second);
    const { rows } = await withClient(again.ownerUrl, (client) => client.query<{ id: string }>("select id from inbox where kind = 'order'"));
    const kept = new Set(rows.map(({ id }) => id));
    const waiting = await withLedger(second, outboxDepth);
    await acceptAll(again.officeUrl);
    const orders = await withClient(again.ownerUrl, (client) => client.query<{ n: number }>('select count(*)::integer as n from "order"'));
    const logins = await withClient(again.kioskUrl, (client) => client.query("select schema_version()"));
    const modes = modesBelow(folder);
    await again.stop();
    expect({
      wrote: [before.length > 5, during.length > 5],
      lost: before.filter((id) => !kept.has(id)),
      inbox: manifest.central?.rows["inbox"] === kept.size,
      accepted: orders.rows[0]?.n === kept.size,
      ledger: manifest.ledgers.kiosk?.waiting === waiting.waiting,
      logins: logins.rows.length,
      samePasswords: new URL(again.kioskUrl).password === new URL(central.kioskUrl).password,
      kept: outcome.kept,
      modes,
      leftovers: readdirSync(join(parent, "backups")).filter((name) => !name.startsWith("backup-")),
    }).toEqual({
      wrote: [true, true],
      lost: [],
      inbox: true,
      accepted: true,
      ledger: true,
      logins: 1,
      samePasswords: true,
      kept: [],
      modes: ["600", "700"],
      leftovers: [],
    });
  },
);

async function withLedger<T>(data: string, work: (ledger: Awaited<ReturnType<typeof openLedger>>) => Promise<T>): Promise<T> {
  const ledger = await openLedger({ path: join(data, "kiosk/ledger.db"), now: new Date() });
  try {
    return await work(ledger);
  } finally {
    await ledger.destroy();
  }
}

/** Permissions of everything in a backup: files, folders. */
function modesBelow(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => statSync(join(entry.parentPath, entry.name)).mode & 0o777);
  return [...new Set(found.map((mode) => mode.toString(8)))].sort();
}

test("a store that is open, data that is there and a damaged backup are refused before anything is touched", { timeout: 60_000 }, async () => {
  await expect(putBack(newest, dataFolder)).rejects.toThrow(
    /There is data in .+ already \(central\/cluster\.json, kiosk\/ledger\.db\)\. With --replace it is put aside, and kept\./,
  );
  await expect(putBack(newest, dataFolder, true)).rejects.toThrow("The store's database still runs");
  const { files } = await readManifest(newest);
  const table = files.filter(({ path }) => /base\/\d+\/\d+$/.test(path)).sort((a, b) => b.bytes - a.bytes)[0]?.path ?? "";
  const damages: Record<string, (copy: string) => void> = {
    "a byte more": (copy) => appendFileSync(join(copy, table), "x"),
    "a flipped bit": (copy) => flip(join(copy, table)),
    "a missing file": (copy) => rmSync(join(copy, "central/cluster/global/pg_control")),
    "a damaged list": (copy) => flip(join(copy, "manifest.json")),
    "a damaged ledger": (copy) => flip(join(copy, "kiosk/ledger.db")),
    "no list": (copy) => rmSync(join(copy, "manifest.json")),
  };
  const third = join(parent, "third");
  const told: Record<string, string> = {};
  for (const [name, damage] of Object.entries(damages)) {
    const copy = join(parent, "copy");
    cpSync(newest, copy, { recursive: true });
    damage(copy);
    told[name] = await putBack(copy, third, true).then(
      () => "taken",
      (error: Error) => error.message,
    );
    rmSync(copy, { recursive: true });
  }
  expect(Object.values(told).every((sentence) => /^(The backup is damaged|The backup is not whole|The list of files in|.+ is no backup)/.test(sentence))).toBe(
    true,
  );
  expect({ touched: existsSync(third) }).toEqual({ touched: false });
});

function flip(path: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
  writeFileSync(path, bytes);
}

test("with --replace the old files are kept aside, and the old database can still be found", { timeout: 60_000 }, async () => {
  await central.stop();
  const { kept } = await putBack(newest, dataFolder, true);
  const pointer = JSON.parse(readFileSync(join(kept[0] ?? "", "cluster.json"), "utf8")) as { folder: string };
  central = await start(dataFolder);
  const { rows } = await withClient(central.ownerUrl, (client) => client.query<{ n: number }>("select count(*)::integer as n from inbox"));
  const { manifest } = { manifest: await readManifest(newest) };
  const old = process.getuid?.() === 0 ? pointer.folder : join(kept[0] ?? "", "cluster");
  expect({ rows: rows[0]?.n, old: existsSync(join(old, "PG_VERSION")), ledgers: kept.some((path) => path.includes("ledger.db.before-")) }).toEqual({
    rows: manifest.central?.rows["inbox"],
    old: true,
    ledgers: true,
  });
});

test("seven are kept, the newest is told with its size, and a young one is not made twice", { timeout: 120_000 }, async () => {
  const to = join(parent, "many");
  const day = (number: number) => new Date(Date.UTC(2026, 2, number, 3));
  for (let number = 1; number <= 8; number++) {
    mkdirSync(join(to, nameAt(day(number))), { recursive: true });
    cpSync(join(newest, "manifest.json"), join(to, nameAt(day(number)), "manifest.json"));
  }
  mkdirSync(join(to, ".draft-backup-2026-03-01T03-00-00Z/central"), { recursive: true }); // cut off
  const told: unknown[] = [];
  const backups = createBackups({
    dataFolder,
    to,
    withCentral: true,
    clock: { ...systemClock, now: () => day(9) },
    log: silentLog,
    onChanged: ({ progress }) => void told.push(progress?.what ?? null),
  });
  const [first, same] = await Promise.all([backups.make(), backups.make()]);
  const young = await backups.makeIfOlder(12);
  const { newest: told1, kept, problem } = await backups.state();
  expect({
    same: first === same,
    young,
    told1: told1?.madeAt,
    sized: (told1?.bytes ?? 0) > 10_000_000,
    kept,
    problem,
    steps: new Set(told),
    names: readdirSync(to).length,
  }).toEqual({
    same: true,
    young: false,
    told1: day(9).toISOString(),
    sized: true,
    kept: 7,
    problem: null,
    steps: new Set(["copying", "checking", null]),
    names: 7,
  });
});

test("an order is found by its code in a restored ledger", async () => {
  const data = join(parent, "second");
  expect(await withLedger(data, (ledger) => orderByCode(ledger, "K1-001"))).not.toBeNull();
});
