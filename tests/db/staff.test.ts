import { afterAll, beforeAll, expect, test } from "vitest";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { createBackOffice } from "../../main/back-office/back-office.ts";
import type { Caller, SessionPerson } from "../../main/ipc/handlers.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import { createStaffHandlers, type StaffNeeds } from "../../main/staff/handlers.ts";
import { requests } from "../../preload/contract/index.ts";
import { ProductId } from "../../preload/domain/product.ts";
import { createWatch } from "../../main/staff/watch.ts";
import { openCentral } from "../../db/central/open.ts";
import { freshCentral, storeId, type TestCentral } from "./database.ts";
import { orderOf } from "./message.ts";
import { fillShelf, kettle, lamp, stockOf } from "./shelf.ts";

let central: TestCentral;
let staff: ReturnType<typeof createStaffHandlers>;
const told: unknown[] = [];
const jobsRun: string[] = [];
beforeAll(async () => {
  central = await freshCentral();
  await fillShelf(central.owner);
  staff = handlersWith({});
});
afterAll(() => central.drop());

function handlersWith(more: Partial<StaffNeeds>) {
  return createStaffHandlers({
    office: central.office,
    storeId,
    now: () => new Date(),
    log: silentLog,
    broadcast: (name, data) => void told.push([name, data]),
    findStock: async () => ({ products: [], total: 0 }),
    syncNow: async () => undefined,
    syncHealth: async () => ({ central: "online", lastPullAt: null, outbox: 0, oldestUnsentAt: null, damaged: 0, problem: null }),
    model: () => ({ name: null, state: "absent", why: null }),
    disk: () => ({ freeBytes: 5e9, enough: true, takesOrders: true }),
    reviewsUnread: async () => 0,
    runEtl: () => Promise.reject(new Error("not here")),
    logs: () => [],
    ...more,
  });
}

const clerk: SessionPerson = { who: "staff", firstName: "Ben", role: "clerk", staffId: "s1" };
const caller: Caller = { person: clerk, closed: new AbortController().signal, correlationId: "c", emit: () => undefined };

test("an order comes from the inbox to the counter and is collected; each move is told and recorded", async () => {
  const [first, second] = [orderOf([{ product: kettle, quantity: 1 }]), orderOf([{ product: lamp, quantity: 9 }])];
  await withKioskCalls(central.kioskUrl("1"), (calls) =>
    calls.push({
      protocol: 1,
      rows: [first, second].map((order) => ({ id: order.id, kind: "order", body: { order, customerId: null, asOf: order.placedAt } })),
    }),
  );
  const waiting = (await staff["staff.health"](null, caller)).unacceptedOrders;
  await workOnce();
  const orders = await staff["staff.orders"](null, caller);
  await staff["staff.moveOrder"]({ orderId: first.id, from: "new", to: "ready" }, caller);
  const collected = await staff["staff.moveOrder"]({ orderId: first.id, from: "ready", to: "collected" }, caller);
  const audit = await central.owner.selectFrom("audit").select("what").orderBy("id").execute();
  expect({
    waiting,
    orders: orders.map(({ status, alert, kioskId, lines }) => ({ status, alert, kioskId, aisle: lines[0]?.aisle })),
    collected: collected.status,
    told,
    audit,
    fits: requests["staff.orders"].output.safeParse(orders).success,
  }).toEqual({
    waiting: 2,
    orders: [
      { status: "new", alert: null, kioskId: "1", aisle: 4 },
      { status: "short", alert: "Thing LAM-001: 3 of 9 in stock.", kioskId: "1", aisle: 4 },
    ],
    collected: "collected",
    told: [
      ["staff.ordersChanged", { open: 2 }],
      ["staff.ordersChanged", { open: 1 }],
    ],
    audit: [{ what: "order ready" }, { what: "order collected" }],
    fits: true,
  });
});

test("a move that another station made first, or that makes no sense, is refused", async () => {
  const [order] = await staff["staff.orders"](null, caller);
  if (!order) throw new Error("an order is open");
  await expect(staff["staff.moveOrder"]({ orderId: order.id, from: "ready", to: "collected" }, caller)).rejects.toMatchObject({ code: "changed" });
  await expect((async () => staff["staff.moveOrder"]({ orderId: order.id, from: "short", to: "collected" }, caller))()).rejects.toMatchObject({
    code: "bad-input",
  });
});

test("a count is taken only against the figure that the screen showed", async () => {
  const productId = ProductId.parse(kettle.id);
  const before = await stockOf(central.owner, kettle.id);
  const counted = await staff["staff.setStock"]({ productId, expected: before, stock: 42 }, caller);
  await expect(staff["staff.setStock"]({ productId, expected: before, stock: 7 }, caller)).rejects.toMatchObject({ code: "changed" });
  expect({ counted, stock: await stockOf(central.owner, kettle.id) }).toEqual({ counted: { productId, stock: 42 }, stock: 42 });
});

test("health names every kiosk of the store with what it last said, and without central it still answers", async () => {
  const oldest = new Date(Date.now() - 3_600_000).toISOString();
  const heartbeat = { version: "9.9.9", outbox: 3, oldest, damaged: 1, asOf: oldest, model: "small ready" };
  await withKioskCalls(central.kioskUrl("2"), (calls) => calls.pull({ protocol: 1, heartbeat }));
  const here = await staff["staff.health"](null, caller);
  const nowhere = openCentral("postgres://nobody:x@127.0.0.1:1/central");
  const cut = handlersWith({ office: nowhere });
  const away = await cut["staff.health"](null, caller);
  await expect((async () => cut["staff.orders"](null, caller))()).rejects.toMatchObject({ code: "offline" });
  await nowhere.destroy();
  expect({
    kiosks: here.kiosks.map(({ lastSeenAt, ...kiosk }) => ({ ...kiosk, seen: lastSeenAt !== null })),
    central: away.central,
    fits: requests["staff.health"].output.safeParse(here).success,
  }).toEqual({
    kiosks: [
      {
        ...{ id: "2", version: "9.9.9", protocol: 1, outbox: 3, oldestUnsentAt: oldest, damaged: 1, copyAsOf: oldest, model: "small ready" },
        state: "behind",
        seen: true,
      },
      { ...{ id: "1", version: "", protocol: 1, outbox: 0, oldestUnsentAt: null, damaged: 0, copyAsOf: null, model: "" }, state: "never-seen", seen: false },
    ],
    central: "offline",
    fits: true,
  });
});

test("a staff screen hears of an order that another machine accepted, once", async () => {
  const heard: unknown[] = [];
  const watch = createWatch({ office: central.office, storeId, broadcast: (name, data) => void heard.push([name, data]) });
  await watch.look();
  const order = orderOf([{ product: kettle, quantity: 1 }]);
  await withKioskCalls(central.kioskUrl("2"), (calls) =>
    calls.push({ protocol: 1, rows: [{ id: order.id, kind: "order", body: { order, customerId: null, asOf: order.placedAt } }] }),
  );
  await workOnce();
  await watch.look();
  await watch.look();
  expect(heard).toEqual([["staff.ordersChanged", { open: 2 }]]);
});

test("of two back offices one works, and when it ends the other takes over at a higher epoch", async () => {
  const jobs = (name: string) => [{ name: "job", pause: 50, run: async () => void jobsRun.push(name) }];
  const make = (name: string) => createBackOffice({ office: central.office, pricing: { priceCart, offersAt }, log: silentLog, jobs: jobs(name) });
  const [first, second] = [make("first"), make("second")];
  await first.start();
  await second.start();
  await new Promise((done) => setTimeout(done, 200));
  const atFirst = { first: first.lease() !== null, second: second.lease(), ran: new Set(jobsRun) };
  const epoch = first.lease()?.epoch ?? 0;
  await first.stop();
  const third = make("third");
  await third.start();
  const later = { epoch: (third.lease()?.epoch ?? 0) - epoch, first: first.lease() };
  await Promise.all([second.stop(), third.stop()]);
  expect({ atFirst, later }).toEqual({ atFirst: { first: true, second: null, ran: new Set(["first"]) }, later: { epoch: 1, first: null } });
});

async function workOnce(): Promise<void> {
  const office = createBackOffice({ office: central.office, pricing: { priceCart, offersAt }, log: silentLog });
  await office.start();
  await office.look();
  await office.stop();
}
