import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { outboxDepth, putInOutbox } from "../../db/kiosk/outbox.ts";
import { systemClock } from "../../main/clock.ts";
import { silentLog } from "../../main/log.ts";
import { pushAll } from "../../main/sync/push.ts";
import { freshCentral, freshKiosk, type TestCentral, type TestKiosk } from "./database.ts";
import { addCustomer, fillShelf, kettle } from "./shelf.ts";

let central: TestCentral;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await freshCentral();
  await fillShelf(central.owner);
  await addCustomer(central.owner, { id: "ana", phone: "5550100", kioskId: "1" });
});
afterAll(() => central.drop());
beforeEach(async () => {
  kiosk = await freshKiosk();
  await central.owner.deleteFrom("inbox").execute();
});

const at = new Date("2026-03-01T10:00:00Z");
const put = (kind: "order" | "cart" | "interaction", body: Record<string, unknown>) => {
  const id = randomUUID();
  return putInOutbox(kiosk.ledger, { id, kind, body: JSON.parse(JSON.stringify(body)), at }).then(() => id);
};
const push = () =>
  withKioskCalls(central.kioskUrl("1"), (calls) =>
    pushAll(calls, { ledger: kiosk.ledger, clock: systemClock, log: silentLog, signal: AbortSignal.timeout(10_000) }),
  );
const inbox = () => central.owner.selectFrom("inbox").select(["kind", "refused"]).orderBy("seq").execute();
const interactions = () =>
  central.owner
    .selectFrom("interaction")
    .select((row) => row.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow()
    .then(({ n }) => n);

test("a row that is sent twice is one row with one effect", async () => {
  const before = await interactions();
  await put("interaction", { customerId: "ana", productId: kettle.id, kind: "view", value: 1, at: at.toISOString() });
  await push();
  await kiosk.ledger.updateTable("outbox").set({ sent_at: null }).execute(); // the kiosk died before it could note the success
  await push();
  expect({ rows: await inbox(), effects: (await interactions()) - before, left: await outboxDepth(kiosk.ledger) }).toEqual({
    rows: [{ kind: "interaction", refused: null }],
    effects: 1,
    left: { waiting: 0, oldest: null, damaged: 0 },
  });
});

test("a cart replaces the cart that was there", async () => {
  await put("cart", { customerId: "ana", lines: [{ productId: kettle.id, quantity: 2, addedCents: 2999 }] });
  await push();
  await put("cart", { customerId: "ana", lines: [{ productId: "LAM-001", quantity: 1, addedCents: 1500 }] });
  await push();
  expect(await central.owner.selectFrom("cart_line").select(["product_id", "quantity"]).execute()).toEqual([{ product_id: "LAM-001", quantity: 1 }]);
});

test("a kiosk cannot write for a customer who never signed in there", async () => {
  await put("cart", { customerId: "bob", lines: [] });
  await put("interaction", { customerId: "bob", productId: kettle.id, kind: "view", value: 1, at: at.toISOString() });
  const order = await put("order", { customerId: "bob", order: {} });
  await push();
  const { body } = await central.owner.selectFrom("inbox").select("body").where("id", "=", order).executeTakeFirstOrThrow();
  expect({ rows: await inbox(), body }).toEqual({
    rows: [
      { kind: "cart", refused: "not signed in here" },
      { kind: "interaction", refused: "not signed in here" },
      { kind: "order", refused: null },
    ],
    body: { customerId: null, order: {} },
  });
});

test("a row that central cannot take does not hold up the rows behind it", async () => {
  await put("interaction", { customerId: "ana", productId: "NO-SUCH", kind: "view", value: 1, at: at.toISOString() });
  await put("interaction", { customerId: "ana", productId: kettle.id, kind: "view", value: 1, at: "not a time" });
  await putInOutbox(kiosk.ledger, { id: "no uuid", kind: "order", body: { order: {} }, at });
  await put("order", { order: {}, customerId: null, words: "a\u0000b\ud800" });
  await push();
  const rows = await inbox();
  expect({ kinds: rows.map(({ kind, refused }) => [kind, refused === null]), waiting: (await outboxDepth(kiosk.ledger)).waiting }).toEqual({
    kinds: [
      ["interaction", false],
      ["interaction", false],
      ["order", true],
    ],
    waiting: 0,
  });
});

test("a row that was altered on the kiosk's disk is not sent", async () => {
  const id = await put("order", { order: { total: 100 }, customerId: null });
  await kiosk.ledger.updateTable("outbox").set({ body: '{"order":{"total":1},"customerId":null}' }).where("id", "=", id).execute();
  expect({ sent: await push(), inbox: await inbox() }).toEqual({ sent: 0, inbox: [] });
});
