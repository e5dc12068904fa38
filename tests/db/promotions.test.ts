/** Groups, coupons, limits and budgets where they are decided: in central, in the transaction that accepts an order. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inCatalogue } from "../../db/central/catalogue-version.ts";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { type Lease, takeLease } from "../../db/central/lease.ts";
import { promotionsAt, shopperAt } from "../../db/central/promotions.ts";
import { moveOrder } from "../../db/central/staff.ts";
import type { CentralTables } from "../../db/central/tables.ts";
import { promotionsOf } from "../../db/kiosk/promotions.ts";
import { applyPage } from "../../db/kiosk/replica.ts";
import { acceptWaiting } from "../../main/back-office/accept.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import { PullAnswer } from "../../main/sync/messages.ts";
import { cents } from "../../preload/domain/money.ts";
import type { Order } from "../../preload/domain/order.ts";
import { freshCentral, freshKiosk, storeId, type TestCentral } from "./database.ts";
import { orderOf } from "./message.ts";
import { addCustomer, fillShelf, kettle, lamp } from "./shelf.ts";

let central: TestCentral;
let lease: Lease;
beforeAll(async () => {
  central = await freshCentral();
  await fillShelf(central.owner, [
    { ...kettle, priceCents: 1000, stock: 500 },
    { ...lamp, priceCents: 2000, stock: 500 },
  ]);
  await addCustomer(central.owner, { id: "ana", phone: "5550100", kioskId: "1" });
  await central.owner.insertInto("customer_group").values({ id: "club", name: "The Club" }).execute();
  await central.owner.insertInto("customer_group_member").values({ group_id: "club", customer_id: "ana" }).execute();
  const taken = await takeLease(central.office, { name: "back-office", holder: "test", seconds: 600 });
  if (!taken) throw new Error("the lease was not free");
  lease = taken;
});
afterAll(() => central.drop());
beforeEach(() => central.owner.deleteFrom("promotion").execute());

type NewPromotion = Partial<Pick<CentralTables["promotion"], "priority" | "per_order" | "per_customer" | "budget_cents" | "code" | "group_id" | "schedule">>;

/** Half off kettles and lamps, since yesterday. */
async function halfOff(terms: { [Name in keyof NewPromotion]?: string | number | null } = {}, rule: object = { kind: "percent", value: 50 }): Promise<void> {
  const day = 24 * 3_600_000;
  const values = {
    ...{ id: "half", name: "Half off", rule: JSON.stringify(rule), priority: 1, product_ids: JSON.stringify([kettle.id, lamp.id]), deleted_at: null },
    ...{ starts_at: new Date(Date.now() - day), ends_at: new Date(Date.now() + day) },
    ...terms,
  } as never; // the columns of the table, some of them not given
  await inCatalogue(central.owner, (trx, version) => trx.insertInto("promotion").values(Object.assign({ version }, values)).execute());
}

interface Sent {
  readonly customerId?: string | null;
  readonly coupons?: readonly string[];
  readonly asOf?: string | null;
}

/** As a kiosk would whose copy says this each. */
async function order(quantity: number, each: number, { customerId = null, coupons = [], asOf = new Date().toISOString() }: Sent = {}): Promise<Order> {
  const placed = orderOf([{ product: { ...kettle, priceCents: each }, quantity }]);
  const off = quantity * (1000 - each);
  const uses = off === 0 ? [] : [{ promotionId: "half", times: quantity, amount: off }];
  const body = { order: placed, customerId, asOf, coupons, uses, timeZone: "UTC" };
  await withKioskCalls(central.kioskUrl("1"), (calls) => calls.push({ protocol: 1, rows: [{ id: placed.id, kind: "order", body }] }));
  return placed;
}

const accept = () => acceptWaiting({ office: central.office, pricing: { priceCart, offersAt }, log: silentLog }, lease);
const alertOf = async ({ id }: Order) => (await central.owner.selectFrom("order").select("alert").where("id", "=", id).executeTakeFirst())?.alert;
const budget = () => central.owner.selectFrom("promotion").select(["spent_cents as spent", "used_up_at as usedUp"]).executeTakeFirstOrThrow();
const uses = () =>
  central.owner.selectFrom("promotion_use").select(["times", "amount_cents as amount", "beyond_cents as beyond"]).orderBy("amount_cents", "desc").execute();

async function replica() {
  const { cache } = await freshKiosk();
  const request = { protocol: 1, central: null, from: 0, to: null, part: null, after: null, limit: 2000 };
  const answer = await withKioskCalls(central.kioskUrl("1"), (calls) => calls.pull(request));
  await applyPage(cache, PullAnswer.parse(answer));
  return (await promotionsOf(cache)).promotions;
}

test("an order books what its promotions took off, and a budget ends with the order that wants more than it holds", async () => {
  await halfOff({ budget_cents: 1200 });
  const [first, second] = [await order(2, 500), await order(1, 500)];
  await accept();
  expect({
    alerts: [await alertOf(first), await alertOf(second)],
    uses: await uses(),
    spent: (await budget()).spent,
    over: (await budget()).usedUp !== null,
  }).toEqual({
    alerts: [null, null], // what was shown within the last day is honoured
    uses: [
      { times: 2, amount: 1000, beyond: 0 },
      { times: 0, amount: 0, beyond: 500 },
    ],
    spent: 1000,
    over: true,
  });
  expect(await replica()).toMatchObject([{ id: "half", terms: { budgetLeft: 200 } }]);
  const [copied] = await replica();
  expect(Date.parse(copied?.endsAt ?? "")).toBeLessThanOrEqual(Date.now()); // for every kiosk it is over
});

test("twenty orders worked by three back offices at once never take more than the budget holds", async () => {
  await halfOff({ budget_cents: 5000 });
  for (let index = 0; index < 20; index++) await order(1, 500);
  await Promise.all([accept(), accept(), accept()]);
  const booked = await uses();
  expect({ orders: booked.length, given: booked.reduce((sum, { amount }) => sum + amount, 0), spent: (await budget()).spent }).toEqual({
    orders: 20,
    given: 5000,
    spent: 5000,
  });
});

test("a budget that was used up is no reason to honour an old price", async () => {
  await halfOff({ budget_cents: 500 });
  await order(1, 500);
  const late = await order(1, 500, { asOf: new Date(Date.now() - 25 * 3_600_000).toISOString() });
  await accept();
  expect(await alertOf(late)).toBe("Price: shown 5.00, now 10.00 USD. Agree with the shopper before handing it out.");
  expect((await uses()).length).toBe(1);
});

test("a cancelled order gives back its part of the budget, and the offer goes on", async () => {
  await halfOff({ budget_cents: 1000 });
  const whole = await order(2, 500);
  await accept();
  const before = await budget();
  await moveOrder(central.office, { orderId: whole.id, storeId, staffId: "s1", from: "new", to: "cancelled" });
  expect([before.spent, before.usedUp !== null, await budget(), await uses()]).toEqual([1000, true, { spent: 0, usedUp: null }, []]);
});

test("a customer has an offer as often as it may be had over all their orders; a guest with each order", async () => {
  await halfOff({ per_customer: 2 });
  for (const customerId of ["ana", "ana", "ana", null]) await order(1, 500, { customerId });
  await accept();
  expect((await uses()).map(({ times, amount, beyond }) => [times, amount, beyond])).toEqual([
    [1, 500, 0],
    [1, 500, 0],
    [1, 500, 0],
    [0, 0, 500],
  ]);
  const known = await central.owner.transaction().execute((trx) => shopperAt(trx, "ana"));
  expect(known).toEqual({ groupIds: ["club"], uses: { half: 2 } });
});

test("a code and a group count for who has them, and for nobody else", async () => {
  await halfOff({ code: "SAVE50", group_id: "club" });
  const old = { asOf: null };
  const [both, noCode, guest] = [
    await order(1, 500, { customerId: "ana", coupons: ["SAVE50"], ...old }),
    await order(1, 500, { customerId: "ana", ...old }),
    await order(1, 500, { coupons: ["SAVE50"], ...old }),
  ];
  await accept();
  const alert = "Price: shown 5.00, now 10.00 USD. Agree with the shopper before handing it out.";
  expect([await alertOf(both), await alertOf(noCode), await alertOf(guest)]).toEqual([null, alert, alert]);
});

test("a kiosk learns every term, but of a code its hash alone", async () => {
  await halfOff({
    code: "SAVE50",
    group_id: "club",
    per_order: 2,
    per_customer: 3,
    budget_cents: 9000,
    schedule: JSON.stringify({ days: [1, 5], from: "09:00", to: "12:15" }),
  });
  const copied = await replica();
  const own = await central.owner.transaction().execute((trx) => promotionsAt(trx, new Date()));
  expect({ copied, told: JSON.stringify(copied).includes("SAVE50") }).toEqual({ copied: own, told: false });
  expect(copied[0]?.terms).toEqual({
    stacking: "layered",
    codeSha256: createHash("sha256").update("SAVE50").digest("hex"),
    group: { id: "club", name: "The Club" },
    schedule: { days: [1, 5], from: "09:00", to: "12:15" },
    perOrder: 2,
    perCustomer: 3,
    budgetLeft: 9000,
  });
});

test("replica and centre price the same cart the same, for every kind and every shopper", async () => {
  const rules = [
    { kind: "percent", value: 33 },
    { kind: "fixed", value: 333 },
    { kind: "buy_x_get_y", buy: 2, get: 1 },
    { kind: "n_for_m", take: 3, pay: 2 },
    { kind: "n_for_price", take: 3, price: 2345 },
    { kind: "threshold", minimumCents: 3000, value: 7 },
    { kind: "threshold_amount", minimumCents: 3000, value: 777 },
  ];
  const lines = [
    { productId: kettle.id, quantity: 5, list: cents(1000) },
    { productId: lamp.id, quantity: 2, list: cents(2000) },
  ];
  const code = createHash("sha256").update("SAVE50").digest("hex");
  for (const rule of rules) {
    await central.owner.deleteFrom("promotion").execute();
    await halfOff({ code: "SAVE50", group_id: "club", per_customer: 2, budget_cents: 1500 }, rule);
    const [here, there] = [await replica(), await central.owner.transaction().execute((trx) => promotionsAt(trx, new Date()))];
    for (const shopper of [
      { codes: [code], groupIds: ["club"], uses: {} },
      { codes: [code], groupIds: ["club"], uses: { half: 1 } },
      { codes: [], groupIds: [], uses: {} },
    ]) {
      const price = (promotions: typeof here) => priceCart(lines, offersAt(promotions, { now: new Date(), currency: "USD", timeZone: "Asia/Tokyo", shopper }));
      expect(price(here)).toEqual(price(there));
    }
  }
});
