/** Who asks to be erased is nowhere in central afterwards; what the shop must count is still counted. */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inCatalogue } from "../../db/central/catalogue-version.ts";
import { eraseCustomer } from "../../db/central/erasing.ts";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { type Lease, takeLease } from "../../db/central/lease.ts";
import { acceptWaiting } from "../../main/back-office/accept.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import { freshCentral, type TestCentral } from "./database.ts";
import { orderOf } from "./message.ts";
import { addCustomer, fillShelf, kettle } from "./shelf.ts";

const PHONE = "5559371648";
const NAME = "Zerafina";
const ID = "customer-zerafina";
let central: TestCentral;
let lease: Lease;

beforeAll(async () => {
  central = await freshCentral();
  await fillShelf(central.owner, [{ ...kettle, priceCents: 1000, stock: 500 }]);
  const taken = await takeLease(central.office, { name: "back-office", holder: "test", seconds: 600 });
  if (!taken) throw new Error("the lease was not free");
  lease = taken;
  await leaveTraces();
});
afterAll(() => central.drop());

const accept = () => acceptWaiting({ office: central.office, pricing: { priceCart, offersAt }, log: silentLog }, lease);

async function leaveTraces(): Promise<void> {
  const { owner } = central;
  await addCustomer(owner, { id: ID, phone: PHONE, kioskId: "1" });
  await owner.updateTable("customer").set({ first_name: NAME }).where("id", "=", ID).execute();
  await owner
    .insertInto("customer_secret")
    .values({ customer_id: ID, salt: "a".repeat(32), verifier: "b".repeat(64) })
    .execute();
  await owner.insertInto("customer_group").values({ id: "club", name: "The Club" }).execute();
  await owner.insertInto("customer_group_member").values({ group_id: "club", customer_id: ID }).execute();
  await owner.insertInto("demonstration_pin").values({ who: "shopper", first_name: NAME, role: null, identifier: PHONE, pin: "123456" }).execute();
  await owner.insertInto("sign_in_try").values({ who: "shopper", identifier: PHONE, failures: 2, locked_until: null }).execute();
  await owner.insertInto("interaction").values({ customer_id: ID, product_id: kettle.id, kind: "view", value: 1, at: new Date() }).execute();
  const day = 24 * 3_600_000;
  const promotion = {
    ...{ id: "half", name: "Half off", rule: JSON.stringify({ kind: "percent", value: 50 }), priority: 1, product_ids: JSON.stringify([kettle.id]) },
    ...{ starts_at: new Date(Date.now() - day), ends_at: new Date(Date.now() + day), budget_cents: 5000, per_customer: 9, deleted_at: null },
  };
  await inCatalogue(owner, (trx, version) =>
    trx
      .insertInto("promotion")
      .values({ version, ...promotion })
      .execute(),
  );
  await push("cart", { customerId: ID, lines: [{ productId: kettle.id, quantity: 1, addedCents: 500 }], coupons: ["SAVE10"] });
  await placeOrder();
  await accept();
  await writeReview();
  await accept();
  await placeOrder(); // waits while its shopper is erased
  await push("interaction", { customerId: ID, productId: kettle.id, kind: "cart", value: 3, at: new Date().toISOString() });
}

async function push(kind: string, body: object, id: string = randomUUID()): Promise<void> {
  await withKioskCalls(central.kioskUrl("1"), (calls) => calls.push({ protocol: 1, rows: [{ id, kind, body }] }));
}

async function placeOrder(): Promise<void> {
  const order = orderOf([{ product: { ...kettle, priceCents: 500 }, quantity: 2 }]);
  const uses = [{ promotionId: "half", times: 2, amount: 1000 }];
  await push("order", { order, customerId: ID, asOf: new Date().toISOString(), coupons: [], uses, timeZone: "UTC" }, order.id);
}

async function writeReview(): Promise<void> {
  const at = new Date();
  const review = { product_id: kettle.id, customer_id: ID, author: NAME, stars: 5, body: "It boils.", language: "en", written_at: at, verified: true };
  await inCatalogue(central.owner, (trx, version) =>
    trx
      .insertInto("review")
      .values({ id: randomUUID(), ...review, text_sha256: "0".repeat(64), reply: null, version, deleted_at: null })
      .execute(),
  );
}

/** Every table of central, each row as text. */
async function rowsThatSay(...words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`.execute(central.owner);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ text: string }>`select row_to_json(t)::text as text from ${sql.raw(name)} t`.execute(central.owner);
    found.push(...rows.flatMap(({ text }) => words.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`)));
  }
  return found;
}

const sums = async () => ({
  spent: await central.owner.selectFrom("promotion").select("spent_cents").executeTakeFirstOrThrow(),
  uses: await central.owner.selectFrom("promotion_use").select(["times", "amount_cents"]).execute(),
  orders: await central.owner.selectFrom("order").select(["status", "total_cents"]).execute(),
});

test("an erased customer is in no table, and limits, budgets and orders count what they counted", async () => {
  const before = await sums();
  expect((await rowsThatSay(PHONE, NAME, ID)).length).toBeGreaterThan(12);
  expect(await eraseCustomer(central.office, { phone: PHONE, staffId: "s1" })).toBe(true);
  expect(await rowsThatSay(PHONE, NAME)).toEqual([]);
  // The id means nobody any more; it stays so that no file brings its person back, and in the audit, which is for ever.
  expect((await rowsThatSay(ID)).toSorted()).toEqual(["audit", "customer"].map((table) => `${table}: ${ID}`));
  expect(await sums()).toEqual(before);
  expect(before).toMatchObject({ spent: { spent_cents: 1000 }, uses: [{ times: 2, amount_cents: 1000 }] });
});

test("what was on its way when its shopper was erased is accepted as a guest's, and nothing else of theirs comes in any more", async () => {
  await accept();
  const orders = await central.owner.selectFrom("order").select(["customer_id", "alert"]).execute();
  expect(orders).toEqual([
    { customer_id: null, alert: null },
    { customer_id: null, alert: null },
  ]);
  await push("interaction", { customerId: ID, productId: kettle.id, kind: "view", value: 1, at: new Date().toISOString() });
  await push("cart", { customerId: ID, lines: [], coupons: ["SAVE10"] });
  const left = await central.owner.selectFrom("interaction").select("id").where("customer_id", "=", ID).execute();
  expect([left, await central.owner.selectFrom("cart_coupon").selectAll().execute()]).toEqual([[], []]);
});

test("a number that nobody has, or whose customer was erased before, erases nobody", async () => {
  expect(await eraseCustomer(central.office, { phone: PHONE, staffId: "s1" })).toBe(false);
  expect(await eraseCustomer(central.office, { phone: "0000", staffId: "s1" })).toBe(false);
});
