/** What kiosks sent and nobody could accept: shown with a reason, tried again or closed, and both are recorded. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { type Lease, takeLease } from "../../db/central/lease.ts";
import { openCentral } from "../../db/central/open.ts";
import { moveOrder } from "../../db/central/staff.ts";
import { putInOutbox } from "../../db/kiosk/outbox.ts";
import { acceptWaiting } from "../../main/back-office/accept.ts";
import { systemClock } from "../../main/clock.ts";
import type { Caller } from "../../main/ipc/handlers.ts";
import { createKeepingHandlers } from "../../main/keeping/handlers.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import { createSync } from "../../main/sync/sync.ts";
import { requests } from "../../preload/contract/index.ts";
import { freshCentral, freshKiosk, storeId, type TestCentral, type TestKiosk } from "./database.ts";
import { orderOf } from "./message.ts";
import { fillShelf, kettle, lamp } from "./shelf.ts";

let central: TestCentral;
let kiosk: TestKiosk;
let lease: Lease;
let looked = 0;
beforeAll(async () => {
  central = await freshCentral();
  await fillShelf(central.owner);
  const taken = await takeLease(central.office, { name: "back-office", holder: "test", seconds: 60 });
  if (!taken) throw new Error("the lease was not free");
  lease = taken;
});
afterAll(() => central.drop());

const caller: Caller = {
  person: { who: "staff", firstName: "Ben", role: "clerk", staffId: "s1" },
  closed: new AbortController().signal,
  correlationId: "c",
  emit: () => undefined,
};
const accept = () => acceptWaiting({ office: central.office, pricing: { priceCart, offersAt }, log: silentLog }, lease);

async function handlers(office: TestCentral["office"] = central.office) {
  kiosk = await freshKiosk();
  const sync = createSync({ kioskUrl: null, appVersion: "1", ...kiosk, clock: systemClock, random: () => 0.5, log: silentLog });
  const backups = { state: () => Promise.reject(new Error("not here")), make: () => Promise.reject(new Error("not here")), makeIfOlder: async () => false };
  return createKeepingHandlers({ office, storeId, backups, sync, look: () => void looked++, log: silentLog });
}

test("a refused row is shown with its reason in words, is accepted once its product is there, and one that is closed is gone with its reason kept", async () => {
  const keeping = await handlers();
  const later = orderOf([{ product: { ...kettle, id: "NEW-001" }, quantity: 1 }]);
  const nonsense = randomUUID();
  const short = orderOf([{ product: lamp, quantity: 5 }]);
  await withKioskCalls(central.kioskUrl("2"), (calls) =>
    calls.push({
      protocol: 1,
      rows: [
        ...[later, short].map((order) => ({ id: order.id, kind: "order", body: { order, customerId: null, asOf: order.placedAt } })),
        { id: nonsense, kind: "poem", body: {} },
      ],
    }),
  );
  await accept();
  const before = await keeping["keeping.conflicts"](null, caller);
  await fillMore();
  await keeping["keeping.retry"]({ id: later.id }, caller);
  await keeping["keeping.close"]({ id: nonsense, why: "An old kiosk sent it." }, caller);
  const accepted = await accept();
  const after = await keeping["keeping.conflicts"](null, caller);
  await expect((async () => keeping["keeping.retry"]({ id: later.id }, caller))()).rejects.toMatchObject({ code: "changed" });
  await expect((async () => keeping["keeping.close"]({ id: nonsense, why: "Again." }, caller))()).rejects.toMatchObject({ code: "changed" });
  const audit = await central.owner.selectFrom("audit").select(["what", "subject", "staff_id"]).orderBy("id").execute();
  const closed = await central.owner.selectFrom("inbox").select(["closed_why", "closed_by"]).where("id", "=", nonsense).execute();
  expect({
    refused: before.store?.refused.map(({ id, kioskId, kind, why, code, mayRetry }) => ({ id, kioskId, kind, why, code, mayRetry })),
    orders: before.store?.orders.map(({ id, kioskId, short, alert }) => ({ id, kioskId, short, alert })),
    accepted,
    looked,
    left: after.store?.refused,
    audit,
    closed,
    fits: requests["keeping.conflicts"].output.safeParse(before).success,
  }).toEqual({
    refused: [
      {
        ...{ id: later.id, kioskId: "2", kind: "order", code: later.code, mayRetry: true },
        why: "It names something that the shop does not have: a product or a customer that is not there (any more).",
      },
      { id: nonsense, kioskId: "2", kind: "poem", why: "This version of the store does not know rows of that kind.", code: null, mayRetry: false },
    ],
    orders: [{ id: short.id, kioskId: "2", short: true, alert: "Thing LAM-001: 3 of 5 in stock." }],
    accepted: { orders: 1, reviews: 0 },
    looked: 1,
    left: [],
    audit: [
      { what: "refused row retried", subject: later.id, staff_id: "s1" },
      { what: "refused row closed", subject: nonsense, staff_id: "s1" },
    ],
    closed: [{ closed_why: "An old kiosk sent it.", closed_by: "s1" }],
    fits: true,
  });
  await moveOrder(central.office, { orderId: short.id, storeId, staffId: "s1", from: "short", to: "cancelled" });
  const { store } = await keeping["keeping.conflicts"](null, caller);
  expect(store?.orders.map(({ id }) => id)).toEqual([later.id]); // accepted meanwhile, of goods that nobody has counted yet
});

async function fillMore(): Promise<void> {
  const row = await central.owner.selectFrom("product").selectAll().where("id", "=", kettle.id).executeTakeFirstOrThrow();
  await central.owner
    .insertInto("product")
    .values({ ...row, id: "NEW-001", barcode: "", attributes: JSON.stringify(row.attributes) })
    .execute();
}

test("another store's rows are not this store's", async () => {
  const keeping = await handlers();
  await central.owner.updateTable("kiosk").set({ store_id: "store-2" }).where("id", "=", "1").execute();
  await withKioskCalls(central.kioskUrl("1"), (calls) => calls.push({ protocol: 1, rows: [{ id: randomUUID(), kind: "poem", body: {} }] }));
  await central.owner.updateTable("kiosk").set({ store_id: storeId }).where("id", "=", "1").execute();
  const { store } = await keeping["keeping.conflicts"](null, caller);
  expect({ refused: store?.refused, kiosks: store?.kiosks.map(({ id }) => id) }).toEqual({ refused: [], kiosks: ["1", "2"] });
});

test("while central is away this machine's own outbox is shown, the damaged row first", async () => {
  const nowhere = openCentral("postgres://nobody:x@127.0.0.1:1/central");
  const keeping = await handlers(nowhere);
  const [whole, bad] = [randomUUID(), randomUUID()];
  const at = new Date("2026-03-01T10:00:00Z");
  for (const id of [whole, bad]) await putInOutbox(kiosk.ledger, { id, kind: "health", body: {}, at });
  await kiosk.ledger.updateTable("outbox").set({ damaged: 1 }).where("id", "=", bad).execute();
  const conflicts = await keeping["keeping.conflicts"](null, caller);
  await nowhere.destroy();
  const row = { kind: "health", createdAt: at.toISOString(), attempts: 0 };
  expect(conflicts).toEqual({
    here: {
      ...{ waiting: 1, oldest: at.toISOString(), damaged: 1 },
      rows: [
        { ...row, id: bad, damaged: true },
        { ...row, id: whole, damaged: false },
      ],
    },
    store: null,
  });
});
