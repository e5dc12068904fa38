/** A kiosk that was away for days: what it took meanwhile is at the counter within a minute. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Lease, takeLease } from "../../db/central/lease.ts";
import { withClient } from "../../db/central/start.ts";
import { placeInLedger } from "../../db/kiosk/orders.ts";
import { outboxDepth } from "../../db/kiosk/outbox.ts";
import { createBackOffice } from "../../main/back-office/back-office.ts";
import { systemClock } from "../../main/clock.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import { createSync } from "../../main/sync/sync.ts";
import { acceptWaiting } from "../../main/back-office/accept.ts";
import { freshCentral, freshKiosk, storeId, type TestCentral } from "./database.ts";
import { orderOf } from "./message.ts";
import { fillShelf, kettle, lamp, stockOf } from "./shelf.ts";

const ORDERS = process.env["LONG"] ? 2_000 : 300;
const WITHIN_MS = process.env["LONG"] ? 60_000 : 20_000;
const STOCK = 100_000;
const pricing = { priceCart, offersAt };

let central: TestCentral;
beforeAll(async () => {
  central = await freshCentral();
  await fillShelf(central.owner, [
    { ...kettle, stock: STOCK },
    { ...lamp, stock: STOCK },
  ]);
});
afterAll(() => central.drop());

test(`${ORDERS} orders of seven days without network are accepted within ${WITHIN_MS / 1000} s, each once`, { timeout: 240_000 }, async () => {
  const kiosk = await freshKiosk();
  for (let number = 0; number < ORDERS; number++) await placeOne(kiosk.ledger, number);
  const backOffice = createBackOffice({ office: central.office, pricing, log: silentLog });
  await backOffice.start();
  const sync = createSync({ kioskUrl: central.kioskUrl("1"), appVersion: "1", ...kiosk, clock: systemClock, random: () => 0.5, log: silentLog });
  const startedAt = performance.now();
  await sync.now();
  const sentAfter = performance.now() - startedAt;
  while ((await accepted()) < ORDERS && performance.now() - startedAt < 3 * WITHIN_MS) await backOffice.look();
  const took = performance.now() - startedAt;
  await backOffice.stop();
  await sync.stop();
  console.log(`${ORDERS} orders: sent after ${(sentAfter / 1000).toFixed(1)} s, all accepted after ${(took / 1000).toFixed(1)} s`);
  expect({
    accepted: await accepted(),
    waiting: (await outboxDepth(kiosk.ledger)).waiting,
    soon: took < WITHIN_MS,
    stock: (await stockOf(central.owner, kettle.id)) + (await stockOf(central.owner, lamp.id)),
  }).toEqual({ accepted: ORDERS, waiting: 0, soon: true, stock: 2 * STOCK - ORDERS * 3 });
});

/** Two lines, three pieces; spread over the seven days. */
async function placeOne(ledger: Parameters<typeof placeInLedger>[0], number: number): Promise<void> {
  const placedAt = new Date(Date.now() - 7 * 24 * 3600 * 1000 * (1 - number / ORDERS));
  const order = orderOf(
    [
      { product: kettle, quantity: 1 },
      { product: lamp, quantity: 2 },
    ],
    placedAt,
  );
  const day = placedAt.toISOString().slice(0, 10);
  const withCode = (code: string) => ({ order: { ...order, code }, receipt: code, asOf: null });
  await placeInLedger(ledger, { id: order.id, kioskId: "1", day, customerId: null, at: placedAt, withCode });
}

async function accepted(): Promise<number> {
  const { rows } = await withClient(central.ownerUrl, (client) => client.query<{ n: string }>('select count(*) as n from "order"'));
  return Number(rows[0]?.n);
}

test("one row that nobody can read, among forty good ones, is refused in words, and the forty are accepted", async () => {
  const lease = await leaseOf();
  const before = await accepted();
  const orders = Array.from({ length: 40 }, () => orderOf([{ product: kettle, quantity: 1 }]));
  const unknown = orderOf([{ product: { ...kettle, id: "GONE-1" }, quantity: 1 }]);
  const bodies = [...orders.slice(0, 13), unknown, ...orders.slice(13)].map((order) => ({ id: order.id, body: { order, customerId: null, asOf: null } }));
  const broken = crypto.randomUUID();
  await withClient(central.ownerUrl, async (client) => {
    for (const { id, body } of [{ id: broken, body: { order: { id: "x" } } }, ...bodies])
      await client.query("insert into inbox (id, kiosk_id, store_id, kind, body) values ($1, '1', $2, 'order', $3)", [id, storeId, JSON.stringify(body)]);
  });
  const { orders: done } = await acceptWaiting({ office: central.office, pricing, log: silentLog }, lease);
  const refused = await central.owner.selectFrom("inbox").select(["id", "refused"]).where("refused", "is not", null).orderBy("seq").execute();
  expect({ done, more: (await accepted()) - before, refused: refused.map(({ id }) => id) }).toEqual({ done: 40, more: 40, refused: [broken, unknown.id] });
  expect(refused.map((row) => row.refused)).toEqual([
    expect.stringMatching(/^It cannot be read: [\w.]+ is wrong \(.+\), and \d+ more\.$/),
    "It names something that the shop does not have: a product or a customer that is not there (any more).",
  ]);
});

async function leaseOf(): Promise<Lease> {
  const lease = await takeLease(central.office, { name: "back-office", holder: "test", seconds: 60 });
  if (!lease) throw new Error("the lease was not free");
  return lease;
}
