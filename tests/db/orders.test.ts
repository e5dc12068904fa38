import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { sql } from "kysely";
import { markSent } from "../../db/kiosk/outbox.ts";
import type { SessionPerson } from "../../main/ipc/handlers.ts";
import { silentLog } from "../../main/log.ts";
import { createOrders, type OrdersNeeds } from "../../main/orders/orders.ts";
import { OrderMessage } from "../../main/back-office/messages.ts";
import { Cart } from "../../preload/domain/cart.ts";
import { cents } from "../../preload/domain/money.ts";
import { freshKiosk, type TestKiosk } from "./database.ts";

const guest: SessionPerson = { who: "guest" };
const ana: SessionPerson = { who: "shopper", firstName: "Ana", customerId: "ana", token: "t" };
const now = new Date("2026-03-01T10:00:00Z");
let kiosk: TestKiosk;
let cart: Cart;
let sends: number;
beforeEach(async () => {
  kiosk = await freshKiosk();
  cart = filled();
  sends = 0;
});

function ordersWith(more: Partial<OrdersNeeds> = {}) {
  return createOrders({
    ledger: kiosk.ledger,
    kioskId: "3",
    clock: { now: () => now, monotonic: () => 0 },
    log: silentLog,
    hasRoom: async () => true,
    cart: { current: () => cart, clear: () => (cart = empty()) },
    shop: async () => ({ name: "Alder & Co", asOf: now.toISOString() }),
    send: async () => void sends++,
    timeZone: "UTC",
    fromCentral: () => [],
    ...more,
  });
}

test("an order is confirmed with code, receipt and an empty cart, and waits for central", async () => {
  const { order, receipt, atCounter } = await ordersWith().place(randomUUID(), ana);
  const outbox = await kiosk.ledger.selectFrom("outbox").select(["id", "kind", "sent_at"]).execute();
  expect({ code: order.code, customer: order.customer, total: order.total, receipt, atCounter, outbox, left: cart.lines.length, sends }).toEqual({
    code: "K3-001",
    customer: "Ana",
    total: 5398,
    receipt: "Alder & Co K3-001\n2026-03-01 10:00\n2x Nova kettle 59.98\nSpring week -6.00\nTotal 53.98 USD",
    atCounter: false,
    outbox: [{ id: order.id, kind: "order", sent_at: null }],
    left: 0,
    sends: 1,
  });
});

test("asking twice with the same id answers the same order; two taps with two ids are one order", async () => {
  const orders = ordersWith();
  const id = randomUUID();
  const [first, again, other] = await Promise.allSettled([orders.place(id, guest), orders.place(id, guest), orders.place(randomUUID(), guest)]);
  const placed = await kiosk.ledger.selectFrom("placed_order").select("code").execute();
  expect({ same: JSON.stringify(first) === JSON.stringify(again), other: other.status, placed }).toEqual({
    same: true,
    other: "rejected",
    placed: [{ code: "K3-001" }],
  });
});

test("it is at the counter as soon as central has it", async () => {
  const orders = ordersWith({
    send: async () => {
      const rows = await kiosk.ledger.selectFrom("outbox").select("id").execute();
      await markSent(
        kiosk.ledger,
        rows.map(({ id }) => id),
        now,
      );
    },
  });
  expect((await orders.place(randomUUID(), guest)).atCounter).toBe(true);
});

test("a network that does not answer keeps nobody waiting for half a second", async () => {
  const startedAt = performance.now();
  const { atCounter } = await ordersWith({ send: () => new Promise(() => undefined) }).place(randomUUID(), guest);
  expect({ atCounter, soon: performance.now() - startedAt < 900 }).toEqual({ atCounter: false, soon: true });
});

test("an order at another total than the shopper saw is not placed; one at that total is, and tells central what it used", async () => {
  cart = { ...filled(), coupons: [couponTen], uses: [{ promotionId: "p", times: 1, amount: cents(600) }] };
  const orders = ordersWith({ timeZone: "Europe/Madrid" });
  const id = randomUUID();
  await expect(orders.place(id, guest, 5399)).rejects.toMatchObject({ code: "changed" });
  const left = cart.lines.length;
  await orders.place(id, guest, 5398);
  const again = await orders.place(id, guest, 1); // it is placed: what is shown now does not matter
  const { body } = await kiosk.ledger.selectFrom("outbox").select("body").executeTakeFirstOrThrow();
  const { coupons, uses, timeZone } = OrderMessage.parse(JSON.parse(body));
  expect({ left, total: again.order.total, coupons, uses, timeZone }).toEqual({
    left: 1,
    total: 5398,
    coupons: ["SAVE10"],
    uses: [{ promotionId: "p", times: 1, amount: 600 }],
    timeZone: "Europe/Madrid",
  });
});

test("an order that cannot be saved is not placed, is said so, and the cart stays", async () => {
  await sql`create trigger full_disk before insert on placed_order begin select raise(abort, 'disk full'); end`.execute(kiosk.ledger);
  const failed = ordersWith().place(randomUUID(), guest);
  await expect(failed).rejects.toMatchObject({ code: "not-saved" });
  expect(cart.lines.length).toBe(1);
});

test("what is sold out stays out of the order; a cart of nothing else cannot be placed", async () => {
  const line = filled().lines[0];
  if (!line) throw new Error("the cart has a line");
  const gone = { ...line, notice: "sold-out" as const, product: { ...line.product, id: "GONE" as typeof line.product.id } }; // `as`: a branded id
  cart = { ...filled(), lines: [line, gone] };
  const { order } = await ordersWith().place(randomUUID(), guest);
  cart = { ...filled(), lines: [gone] };
  const refused = ordersWith().place(randomUUID(), guest);
  await expect(refused).rejects.toMatchObject({ code: "sold-out" });
  expect(order.lines.map(({ productId }) => productId)).toEqual(["KET-001"]);
});

test("an order is found by its code, by number alone too, and names its shopper to nobody else", async () => {
  const orders = ordersWith();
  await orders.place(randomUUID(), ana);
  const found = [await orders.byCode("k3-001", guest), await orders.byCode("1", ana), await orders.byCode("k3001", guest)];
  await expect(orders.byCode("K3-999", guest)).rejects.toMatchObject({ code: "not-found" });
  expect({
    found: found.map(({ code, customer }) => [code, customer]),
    mine: (await orders.mine("ana")).length,
    others: (await orders.mine("bob")).length,
  }).toEqual({
    found: [
      ["K3-001", ""],
      ["K3-001", "Ana"],
      ["K3-001", ""],
    ],
    mine: 1,
    others: 0,
  });
});

function filled(): Cart {
  const price = { list: 2999, now: 2999, currency: "USD", promotion: null };
  const product = {
    id: "KET-001",
    name: "Nova kettle",
    manufacturer: { id: "velm", name: "Velm" },
    departmentId: "home",
    kind: "kettle",
    colour: "red",
    price,
    stock: 5,
    aisle: 4,
    bay: 7,
    stars: { mean: 0, count: 0 },
    variants: 1,
    picture: null,
  };
  const line = { product, quantity: 2, total: 5998, saved: 0, promotion: null, notice: "none", addedAt: 2999 };
  return Cart.parse({
    lines: [line],
    count: 2,
    subtotal: 5998,
    discounts: [{ name: "Spring week", amount: 600 }],
    total: 5398,
    saved: 600,
    currency: "USD",
    nudge: null,
    undo: null,
  });
}

const couponTen: Cart["coupons"][number] = {
  code: "SAVE10",
  name: "Ten off",
  ticket: "-10%",
  amount: cents(600),
  state: "applies",
  missing: cents(0),
  endsAt: "2026-03-31T00:00:00.000Z",
  schedule: null,
  group: null,
};

function empty(): Cart {
  return Cart.parse({ lines: [], count: 0, subtotal: 0, discounts: [], total: 0, saved: 0, currency: "USD", nudge: null, undo: null });
}
