import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { type Lease, LeaseLost, takeLease } from "../../db/central/lease.ts";
import { moveOrder } from "../../db/central/staff.ts";
import { inCatalogue } from "../../db/central/catalogue-version.ts";
import { acceptWaiting } from "../../main/back-office/accept.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import type { Order } from "../../preload/domain/order.ts";
import { freshCentral, storeId, type TestCentral } from "./database.ts";
import { orderOf } from "./message.ts";
import { addCustomer, fillShelf, kettle, lamp, stockOf } from "./shelf.ts";

const pricing = { priceCart, offersAt };
let central: TestCentral;
let lease: Lease;
beforeAll(async () => {
  central = await freshCentral();
  await fillShelf(central.owner);
  await addCustomer(central.owner, { id: "ana", phone: "5550100", kioskId: "1" });
  const taken = await takeLease(central.office, { name: "back-office", holder: "test", seconds: 60 });
  if (!taken) throw new Error("the lease was not free");
  lease = taken;
});
afterAll(() => central.drop());
beforeEach(() => setStocks(10, 3));

async function setStocks(kettles: number, lamps: number): Promise<void> {
  await central.owner.updateTable("stock").set({ quantity: kettles }).where("product_id", "=", kettle.id).execute();
  await central.owner.updateTable("stock").set({ quantity: lamps }).where("product_id", "=", lamp.id).execute();
}

const accept = () => acceptWaiting({ office: central.office, pricing, log: silentLog }, lease);
const send = (rows: readonly { id: string; kind: string; body: unknown }[]) =>
  withKioskCalls(central.kioskUrl("1"), (calls) => calls.push({ protocol: 1, rows }));
const message = (order: Order, asOf: string | null = new Date().toISOString(), customerId: string | null = null) => ({
  id: order.id,
  kind: "order",
  body: { order, customerId, asOf },
});
const stored = (id: string) => central.owner.selectFrom("order").select(["status", "alert", "total_cents"]).where("id", "=", id).execute();

test("an order is accepted once, however often it is sent and worked", async () => {
  const order = orderOf([{ product: kettle, quantity: 2 }]);
  await send([message(order)]);
  const done = [await accept()];
  await send([message(order)]);
  done.push(await accept());
  expect({ done, rows: await stored(order.id), stock: await stockOf(central.owner, kettle.id) }).toEqual({
    done: [
      { orders: 1, reviews: 0 },
      { orders: 0, reviews: 0 },
    ],
    rows: [{ status: "new", alert: null, total_cents: 5998 }],
    stock: 8,
  });
});

test("two back offices that work the same inbox accept each order once", async () => {
  const orders = Array.from({ length: 8 }, () => orderOf([{ product: kettle, quantity: 1 }]));
  await send(orders.map((order) => message(order)));
  await Promise.all([accept(), accept()]);
  const { n } = await central.owner
    .selectFrom("order")
    .select((row) => row.fn.countAll<number>().as("n"))
    .where(
      "id",
      "in",
      orders.map(({ id }) => id),
    )
    .executeTakeFirstOrThrow();
  expect({ n, stock: await stockOf(central.owner, kettle.id) }).toEqual({ n: 8, stock: 2 });
});

test("what is not there is not sold: the order is short, staff are told, stock stays at zero", async () => {
  const order = orderOf([{ product: lamp, quantity: 5 }]);
  await send([message(order)]);
  await accept();
  expect({ rows: await stored(order.id), stock: await stockOf(central.owner, lamp.id) }).toEqual({
    rows: [{ status: "short", alert: "Thing LAM-001: 3 of 5 in stock.", total_cents: 7500 }],
    stock: 0,
  });
});

test("twenty orders for the last three are three sold and seventeen short", async () => {
  const orders = Array.from({ length: 20 }, () => orderOf([{ product: lamp, quantity: 1 }]));
  await Promise.all(orders.map((order) => send([message(order)])));
  await Promise.all([accept(), accept(), accept()]);
  const rows = await central.owner
    .selectFrom("order")
    .select("status")
    .where(
      "id",
      "in",
      orders.map(({ id }) => id),
    )
    .execute();
  const count = (status: string) => rows.filter((row) => row.status === status).length;
  expect({ new: count("new"), short: count("short"), stock: await stockOf(central.owner, lamp.id) }).toEqual({ new: 3, short: 17, stock: 0 });
});

test("a price that was true within the last day is honoured; an older one waits for staff", async () => {
  const cheaper = { ...kettle, priceCents: 1999 };
  const young = orderOf([{ product: cheaper, quantity: 1 }]);
  const old = orderOf([{ product: cheaper, quantity: 1 }]);
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  await send([message(young, hoursAgo(23)), message(old, hoursAgo(25))]);
  await accept();
  expect([await stored(young.id), await stored(old.id)]).toEqual([
    [{ status: "new", alert: null, total_cents: 1999 }],
    [{ status: "new", alert: "Price: shown 19.99, now 29.99 USD. Agree with the shopper before handing it out.", total_cents: 1999 }],
  ]);
});

test("a promotion that ran when the order was placed is counted, though it is over when the order arrives", async () => {
  const [startsAt, endsAt, placedAt] = [new Date(Date.now() - 72 * 3_600_000), new Date(Date.now() - 24 * 3_600_000), new Date(Date.now() - 48 * 3_600_000)];
  const promotion = {
    id: "p",
    name: "Ten off",
    rule: JSON.stringify({ kind: "fixed", value: 1000 }),
    starts_at: startsAt,
    ends_at: endsAt,
    priority: 1,
    product_ids: JSON.stringify([kettle.id]),
    deleted_at: null,
  };
  await inCatalogue(central.owner, (trx, version) =>
    trx
      .insertInto("promotion")
      .values({ ...promotion, version })
      .execute(),
  );
  const order = orderOf([{ product: { ...kettle, priceCents: 1999 }, quantity: 1 }], placedAt);
  await send([message(order, null)]);
  await accept();
  expect(await stored(order.id)).toEqual([{ status: "new", alert: null, total_cents: 1999 }]);
});

test("a row that makes no sense is refused and does not hold up the next", async () => {
  const nonsense = randomUUID();
  const order = orderOf([{ product: kettle, quantity: 1 }]);
  await send([{ id: nonsense, kind: "order", body: { hello: "world" } }, message(order)]);
  const done = await accept();
  const { refused } = await central.owner.selectFrom("inbox").select("refused").where("id", "=", nonsense).executeTakeFirstOrThrow();
  expect({ done, refused: refused !== null, again: await accept() }).toEqual({
    done: { orders: 1, reviews: 0 },
    refused: true,
    again: { orders: 0, reviews: 0 },
  });
});

test("who has lost the lease writes nothing", async () => {
  const order = orderOf([{ product: kettle, quantity: 1 }]);
  await send([message(order)]);
  await central.owner
    .updateTable("lease")
    .set({ expires_at: new Date(0) })
    .execute();
  const next = await takeLease(central.office, { name: "back-office", holder: "another", seconds: 60 });
  await expect(accept()).rejects.toThrow(LeaseLost);
  expect({
    rows: await stored(order.id),
    epoch: (next?.epoch ?? 0) - lease.epoch,
    refusedWhileHeld: await takeLease(central.office, { name: "back-office", holder: "test", seconds: 60 }),
  }).toEqual({
    rows: [],
    epoch: 1,
    refusedWhileHeld: null,
  });
  if (next) lease = next;
});

test("a cancelled order gives back what it took, and only the first of two stations moves it", async () => {
  const order = orderOf([{ product: lamp, quantity: 5 }]);
  await accept(); // what the last test left
  await send([message(order)]);
  await accept();
  const move = { orderId: order.id, storeId, staffId: "s1", from: "short" as const, to: "cancelled" as const };
  const moved = await Promise.all([moveOrder(central.office, move), moveOrder(central.office, move)]);
  const audit = await central.owner.selectFrom("audit").select(["staff_id", "what"]).where("subject", "=", order.id).execute();
  expect({ moved: moved.filter((result) => result !== null).length, stock: await stockOf(central.owner, lamp.id), audit }).toEqual({
    moved: 1,
    stock: 3,
    audit: [{ staff_id: "s1", what: "order cancelled" }],
  });
});

test("a review of something bought is a verified one, with its kiosk's label", async () => {
  const order = orderOf([{ product: kettle, quantity: 1 }]);
  const label = { modelId: "m".repeat(64), textSha256: "t".repeat(64), negative: 0.1, neutral: 0.2, positive: 0.7, tooClose: false };
  const review = {
    id: randomUUID(),
    productId: kettle.id,
    customerId: "ana",
    author: "Ana",
    stars: 5,
    text: "Boils fast.",
    language: "en",
    writtenAt: new Date().toISOString(),
    label,
  };
  await send([message(order, null, "ana"), { id: review.id, kind: "review", body: review }]);
  const done = await accept();
  const rows = await central.owner
    .selectFrom("review")
    .innerJoin("review_label", "review_label.review_id", "review.id")
    .select(["body", "verified", "positive"])
    .where("review.id", "=", review.id)
    .execute();
  const bought = await central.owner.selectFrom("interaction").select(["kind", "value"]).where("customer_id", "=", "ana").orderBy("id").execute();
  expect({ done, rows, bought }).toEqual({
    done: { orders: 1, reviews: 1 },
    rows: [{ body: "Boils fast.", verified: true, positive: 0.7 }],
    bought: [
      { kind: "purchase", value: 1 },
      { kind: "rating", value: 5 },
    ],
  });
});
