import { randomUUID } from "node:crypto";
import { createServer, connect, type Socket } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { inCatalogue } from "../../db/central/catalogue-version.ts";
import { takeLease } from "../../db/central/lease.ts";
import { withClient } from "../../db/central/start.ts";
import { checkedAt } from "../../db/kiosk/replica-check.ts";
import { putInOutbox } from "../../db/kiosk/outbox.ts";
import { placeInLedger, placedOrder } from "../../db/kiosk/orders.ts";
import { acceptWaiting } from "../../main/back-office/accept.ts";
import { systemClock } from "../../main/clock.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import { createSync, type Sync, type SyncNeeds } from "../../main/sync/sync.ts";
import type { Json } from "../../preload/json.ts";
import { freshCentral, freshKiosk, type TestCentral, type TestKiosk } from "./database.ts";
import { orderOf } from "./message.ts";
import { addCustomer, fillShelf, kettle } from "./shelf.ts";

let central: TestCentral;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await freshCentral();
  await fillShelf(central.owner);
});
afterAll(() => central.drop());
beforeEach(async () => {
  kiosk = await freshKiosk();
});

function syncWith(kioskUrl: string | null, more: Partial<SyncNeeds> = {}): Sync {
  const sync = createSync({ kioskUrl, appVersion: "1.2.3", ...kiosk, clock: systemClock, random: () => 0.5, log: silentLog, ...more });
  onTestFinished(() => sync.stop());
  return sync;
}

test("with central away the kiosk starts, takes an order, and sends it when central is back", async () => {
  const proxy = await faultProxy(central.kioskUrl("1"));
  proxy.cut();
  const sync = syncWith(proxy.url);
  await sync.start();
  await sync.now();
  const order = orderOf([{ product: kettle, quantity: 1 }]);
  await placeInLedger(kiosk.ledger, {
    id: order.id,
    kioskId: "1",
    day: "2026-03-01",
    customerId: null,
    at: new Date(),
    withCode: () => ({ order, receipt: "", asOf: null }),
  });
  await sync.now();
  const away = { online: sync.status().online, asOf: sync.status().asOf, waiting: (await sync.outbox()).waiting };
  proxy.heal();
  await until(() => sync.status().online);
  const back = { online: sync.status().online, waiting: (await sync.outbox()).waiting, sent: (await placedOrder(kiosk.ledger, order.id))?.sent };
  expect({ away, back }).toEqual({ away: { online: false, asOf: null, waiting: 1 }, back: { online: true, waiting: 0, sent: true } });
});

test("a network that swallows everything costs at most three seconds and is told once", async () => {
  const proxy = await faultProxy(central.kioskUrl("1"));
  const warnings: string[] = [];
  const sync = syncWith(proxy.url, { log: { ...silentLog, warn: (event) => void warnings.push(event) } });
  await sync.now();
  const before = sync.status().online;
  proxy.swallow();
  const startedAt = performance.now();
  await sync.now();
  const took = performance.now() - startedAt;
  await sync.now();
  expect({ before, soon: took < 3200, online: sync.status().online, warnings }).toEqual({
    before: true,
    soon: true,
    online: false,
    warnings: ["central does not answer"],
  });
});

test("the status of an order finds its way back to the kiosk that placed it", async () => {
  const changed: string[] = [];
  const sync = syncWith(central.kioskUrl("1"), { onOrders: (ids) => changed.push(...ids) });
  await sync.now();
  const order = orderOf([{ product: kettle, quantity: 99 }]);
  await placeInLedger(kiosk.ledger, {
    id: order.id,
    kioskId: "1",
    day: "2026-03-01",
    customerId: null,
    at: new Date(),
    withCode: () => ({ order, receipt: "", asOf: null }),
  });
  await sync.now();
  const lease = await takeLease(central.office, { name: "back-office", holder: "test", seconds: 60 });
  if (!lease) throw new Error("the lease was not free");
  await acceptWaiting({ office: central.office, pricing: { priceCart, offersAt }, log: silentLog }, lease);
  await sync.now();
  expect({ changed, status: (await placedOrder(kiosk.ledger, order.id))?.order.status }).toEqual({ changed: [order.id], status: "short" });
});

test("a change at central is told with the names of its tables, and central sees the kiosk", async () => {
  const told: string[][] = [];
  const sync = syncWith(central.kioskUrl("2"), { onChanged: (tables) => told.push([...tables]) });
  await sync.now();
  await inCatalogue(central.owner, (trx, version) => trx.updateTable("product").set({ price_cents: 2500, version }).where("id", "=", kettle.id).execute());
  await putInOutbox(kiosk.ledger, { id: randomUUID(), kind: "health", body: {}, at: new Date() });
  await sync.now();
  const seen = await central.owner.selectFrom("kiosk").select(["app_version", "outbox"]).where("id", "=", "2").execute();
  const { price_cents } = await kiosk.cache.selectFrom("product").select("price_cents").where("id", "=", kettle.id).executeTakeFirstOrThrow();
  expect({ second: told[1], price_cents, seen }).toEqual({ second: ["product"], price_cents: 2500, seen: [{ app_version: "1.2.3", outbox: 0 }] });
});

test("a hundred calls for the same exchange are few exchanges", async () => {
  let statuses = 0;
  let sent = 0;
  const sync = syncWith(central.kioskUrl("1"), { onStatus: () => void statuses++, onSent: () => void sent++ });
  await putInOutbox(kiosk.ledger, { id: randomUUID(), kind: "health", body: {}, at: new Date() });
  await Promise.all(Array.from({ length: 100 }, () => sync.now()));
  expect({ statuses: statuses <= 2, sent }).toEqual({ statuses: true, sent: 1 });
});

test("without any address of central the kiosk is offline and nothing fails", async () => {
  const sync = syncWith(null);
  await sync.start();
  await sync.now();
  expect(sync.status()).toEqual({ online: false, asOf: null, problem: null });
});

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 15_000;
  while (!condition() && performance.now() < deadline) await new Promise((done) => setTimeout(done, 25));
}

/** A TCP proxy before the real server that can refuse, or take everything and answer nothing. */
async function faultProxy(url: string) {
  const target = new URL(url);
  const port = Number(target.port);
  const open = new Set<Socket>();
  let mode: "pass" | "cut" | "swallow" = "pass";
  const server = createServer((near) => {
    open.add(near);
    near.on("error", () => undefined);
    if (mode === "cut") return void near.destroy();
    const far = connect(port, target.hostname);
    open.add(far);
    far.on("error", () => undefined);
    near.on("data", (bytes) => mode === "pass" && far.write(bytes));
    far.on("data", (bytes) => mode === "pass" && near.write(bytes));
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address && typeof address === "object") target.port = String(address.port);
  return { url: target.href, cut: () => (mode = "cut"), heal: () => (mode = "pass"), swallow: () => (mode = "swallow") };
}

test("a copy that was altered on disk is found within a day and made anew", async () => {
  const errors: string[] = [];
  let today = new Date();
  const clock = { now: () => today, monotonic: () => performance.now() };
  const sync = syncWith(central.kioskUrl("1"), { clock, log: { ...silentLog, error: (event) => void errors.push(event) } });
  await sync.now();
  await sync.checked();
  await kiosk.cache.updateTable("product").set({ price_cents: 1 }).where("id", "=", kettle.id).execute();
  await kiosk.cache.insertInto("document").values({ id: "ghost", title: "t", body: "b" }).execute();
  await sync.now();
  await sync.checked();
  const sameDay = errors.length;
  today = new Date(today.getTime() + 25 * 3600 * 1000);
  await sync.now();
  await sync.checked();
  const { price_cents } = await kiosk.cache.selectFrom("product").select("price_cents").where("id", "=", kettle.id).executeTakeFirstOrThrow();
  const ghosts = await kiosk.cache.selectFrom("document").select("id").execute();
  expect({ sameDay, errors, right: price_cents > 1, ghosts }).toEqual({
    sameDay: 0,
    errors: ["the copy differs from central and is pulled anew"],
    right: true,
    ghosts: [],
  });
});

test("terms of a promotion that were altered on disk are found and made right again", async () => {
  const customers = { id: "regulars", name: "Regulars" };
  await central.owner.insertInto("customer_group").values(customers).execute();
  const terms = {
    code: "WELCOME",
    group_id: customers.id,
    schedule: JSON.stringify({ days: [1, 2], from: "09:00", to: "12:00" }),
    per_order: 2,
    budget_cents: 9_000,
  };
  await inCatalogue(central.owner, (trx, version) =>
    trx
      .insertInto("promotion")
      .values({
        ...terms,
        id: "welcome",
        name: "Welcome",
        rule: JSON.stringify({ kind: "percent", percent: 10 }),
        ...days,
        priority: 1,
        product_ids: JSON.stringify([kettle.id]),
        version,
      })
      .execute(),
  );
  let today = new Date();
  const sync = syncWith(central.kioskUrl("1"), { clock: { now: () => today, monotonic: () => performance.now() } });
  await sync.now();
  await sync.checked();
  const termsHere = async () => (await kiosk.cache.selectFrom("promotion").select("terms").where("id", "=", "welcome").executeTakeFirstOrThrow()).terms ?? "";
  const sound = await termsHere();
  const alterations = [
    ["regulars", "everybody"],
    ["09:00", "00:00"],
    ['"perOrder":2', '"perOrder":9'],
    ['"budgetLeft":9000', '"budgetLeft":null'],
    [/"codeSha256":"\w/, '"codeSha256":"x'],
  ] as const;
  const healed: boolean[] = [];
  for (const [from, to] of alterations) {
    await kiosk.cache
      .updateTable("promotion")
      .set({ terms: sound.replace(from, to) })
      .where("id", "=", "welcome")
      .execute();
    const altered = (await termsHere()) !== sound;
    today = new Date(today.getTime() + 25 * 3600 * 1000);
    await sync.now();
    await sync.checked();
    healed.push(altered && (await termsHere()) === sound);
  }
  expect(healed).toEqual(alterations.map(() => true));
});

const days = { starts_at: new Date(Date.now() - 1e8), ends_at: new Date(Date.now() + 1e8) };

test("an exchange does not wait for the check of the copy, which goes on beside it", async () => {
  const sync = syncWith(central.kioskUrl("1"));
  await sync.now();
  const before = await checkedAt(kiosk.cache);
  await Promise.all([sync.now(), sync.now(), sync.checked()]);
  await sync.checked();
  expect({ before, checked: (await checkedAt(kiosk.cache)) !== null }).toEqual({ before: null, checked: true });
});

test("a copy that is older than what central remembers is pulled anew, and central is not called restored", async () => {
  const warnings: string[] = [];
  const sync = syncWith(central.kioskUrl("1"), { log: { ...silentLog, warn: (event) => void warnings.push(event) } });
  await sync.now();
  await kiosk.cache
    .updateTable("sync")
    .set({ cursor: 1, as_of: new Date(Date.now() - 91 * 24 * 3600 * 1000).toISOString() })
    .execute();
  await withClient(central.ownerUrl, (client) => client.query("update catalogue_version set oldest = greatest(oldest, 2)"));
  await sync.now();
  expect(warnings).toEqual(["the copy was too old to be mended and was pulled anew"]);
});

test("a central that was restored from last night's backup hears once more what it had forgotten, and nothing twice; an old cart does not come back", async () => {
  const sync = syncWith(central.kioskUrl("1"));
  await addCustomer(central.owner, { id: "cleo", phone: "5550177", kioskId: "1" });
  const send = async (kind: "order" | "cart" | "interaction", body: Json) => {
    const id = randomUUID();
    await putInOutbox(kiosk.ledger, { id, kind, body, at: new Date() });
    await sync.now();
    return id;
  };
  const looked = { customerId: "cleo", productId: kettle.id, kind: "view", value: 1, at: new Date().toISOString() };
  const kept = await send("interaction", looked);
  const forgotten = [await send("order", { order: 1 }), await send("interaction", looked)];
  const cart = await send("cart", { customerId: "cleo", lines: [] });
  await withClient(central.ownerUrl, async (client) => {
    await client.query("delete from inbox where id = any($1)", [[...forgotten, cart]]);
    await client.query("update catalogue_version set n = n + 1000000000, oldest = n + 1000000000");
  });
  await sync.now();
  await sync.now();
  const rows = await central.owner
    .selectFrom("inbox")
    .select("id")
    .where("id", "in", [kept, ...forgotten, cart])
    .execute();
  const { n } = await central.owner
    .selectFrom("interaction")
    .select((row) => row.fn.countAll<number>().as("n"))
    .where("customer_id", "=", "cleo")
    .executeTakeFirstOrThrow();
  expect({ rows: rows.map(({ id }) => id).sort(), interactions: n, waiting: (await sync.outbox()).waiting }).toEqual({
    rows: [kept, ...forgotten].sort(),
    interactions: 3, // the forgotten row's effect was not taken away here: it came once more, the kept one did not
    waiting: 0,
  });
});
