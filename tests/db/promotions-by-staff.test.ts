/** What managers do with promotions, against a real central: conflicts, what kiosks learn, and that nothing ordered changes by it. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { type Lease, takeLease } from "../../db/central/lease.ts";
import { promotionsForStaff } from "../../db/central/promotions.ts";
import { promotionsOf } from "../../db/kiosk/promotions.ts";
import { applyPage } from "../../db/kiosk/replica.ts";
import { acceptWaiting } from "../../main/back-office/accept.ts";
import type { Caller } from "../../main/ipc/handlers.ts";
import { silentLog } from "../../main/log.ts";
import { priceCart } from "../../main/pricing/cart.ts";
import { offersAt } from "../../main/pricing/offers.ts";
import { createPromotionsHandlers } from "../../main/promotions/handlers.ts";
import { createAtCentral } from "../../main/staff/at-central.ts";
import { PullAnswer } from "../../main/sync/messages.ts";
import { requests } from "../../preload/contract/index.ts";
import { PromotionDraft } from "../../preload/contract/promotions.ts";
import { PromotionId } from "../../preload/domain/promotion.ts";
import { freshCentral, freshKiosk, type TestCentral } from "./database.ts";
import { orderOf } from "./message.ts";
import { fillShelf, kettle, lamp } from "./shelf.ts";

let central: TestCentral;
let lease: Lease;
let desk: ReturnType<typeof createPromotionsHandlers>;
beforeAll(async () => {
  central = await freshCentral();
  await fillShelf(central.owner, [
    { ...kettle, priceCents: 2990, stock: 500 },
    { ...lamp, stock: 500 },
  ]);
  const taken = await takeLease(central.office, { name: "back-office", holder: "test", seconds: 600 });
  if (!taken) throw new Error("the lease was not free");
  lease = taken;
  desk = createPromotionsHandlers({
    atCentral: createAtCentral(central.office),
    now: () => new Date(),
    timeZone: "UTC",
    syncNow: async () => undefined,
    log: silentLog,
  });
});
afterAll(() => central.drop());

const person = { who: "staff", firstName: "Ida", role: "manager", staffId: "s1" } as const;
const caller: Caller = { person, closed: new AbortController().signal, correlationId: "c", emit: () => undefined };
const DAY_MS = 24 * 3_600_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

const terms = { stacking: "layered", schedule: null, perOrder: null, perCustomer: null, code: null, groupId: null, budgetCents: null };
function draft(more: object = {}, of: object = {}): PromotionDraft {
  const rule = { kind: "fixed", value: 600 };
  const whole = { name: "Tea time", rule, startsAt: inDays(-1), endsAt: inDays(5), priority: 20, productIds: [kettle.id] };
  return PromotionDraft.parse({ ...whole, ...more, terms: { ...terms, ...of } });
}

const newId = () => PromotionId.parse(randomUUID());
const editionOf = async (id: string) => (await row(id)).edition;
const row = (id: string) => central.owner.selectFrom("promotion").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const audited = async (id: string) =>
  (await central.owner.selectFrom("audit").select("what").where("subject", "=", id).orderBy("id").execute()).map(({ what }) => what);

async function started(more: object = {}, of: object = {}): Promise<PromotionId> {
  const id = newId();
  expect(await desk["promotions.save"]({ id, edition: null, draft: draft(more, of) }, caller)).toEqual({ problems: [] });
  return id;
}

async function copied() {
  const { cache } = await freshKiosk();
  const request = { protocol: 1, central: null, from: 0, to: null, part: null, after: null, limit: 2000 };
  const answer = await withKioskCalls(central.kioskUrl("1"), (calls) => calls.pull(request));
  await applyPage(cache, PullAnswer.parse(answer));
  return (await promotionsOf(cache)).promotions;
}

const priceOf = async () =>
  priceCart([{ productId: kettle.id, quantity: 1, list: 2990 as never }], offersAt(await copied(), { now: new Date(), currency: "USD", timeZone: "UTC" }))
    .total; // as: cents

test("the price that the preview foretells is the one that a kiosk shows after its next pull", async () => {
  const [id, wanted] = [newId(), draft()];
  const preview = await desk["promotions.preview"]({ id, draft: wanted }, caller);
  expect(requests["promotions.preview"].output.safeParse(preview).success).toBe(true);
  expect(preview.examples.map(({ before, after }) => [before, after])).toEqual([[2990, 2390]]);
  expect(await priceOf()).toBe(2990);
  await desk["promotions.save"]({ id, edition: null, draft: wanted }, caller);
  expect(await priceOf()).toBe(2390);
  await desk["promotions.end"]({ id, edition: 1 }, caller);
  expect(await priceOf()).toBe(2990);
  await desk["promotions.resume"]({ id, edition: 2 }, caller);
  expect(await priceOf()).toBe(2390);
  await desk["promotions.end"]({ id, edition: 3 }, caller);
  expect(await audited(id)).toEqual(["promotion created", "promotion ended", "promotion resumed", "promotion ended"]);
});

test("of two managers who change the same edition the second is told, and the first one's words stay", async () => {
  const id = await started({ name: "First" });
  const edition = await editionOf(id);
  const [one, other] = await Promise.allSettled(
    ["One", "Other"].map((name) => desk["promotions.save"]({ id, edition, draft: draft({ name }) }, caller) as Promise<unknown>),
  );
  const results = [one, other].map((result) => (result?.status === "fulfilled" ? "kept" : (result?.reason as { code: string }).code));
  expect(results.toSorted()).toEqual(["changed", "kept"]);
  expect((await row(id)).name).toBe(results[0] === "kept" ? "One" : "Other");
  await expect(desk["promotions.end"]({ id, edition }, caller)).rejects.toMatchObject({ code: "changed" });
  await desk["promotions.end"]({ id, edition: edition + 1 }, caller);
});

test("a new promotion that is sent twice is there once, and what orders spend of it is no change", async () => {
  const id = await started({}, { budgetCents: 100_000 });
  const again = draft({}, { budgetCents: 100_000 });
  const { starts_at, ends_at } = await row(id);
  const same = { ...again, startsAt: starts_at.toISOString(), endsAt: ends_at.toISOString() };
  expect(await desk["promotions.save"]({ id, edition: null, draft: same }, caller)).toEqual({ problems: [] });
  await central.owner.updateTable("promotion").set({ spent_cents: 700 }).where("id", "=", id).execute();
  expect([await editionOf(id), (await promotionsForStaff(central.office, new Date())).filter(({ promotion }) => promotion.id === id).length]).toEqual([1, 1]);
  await desk["promotions.end"]({ id, edition: 1 }, caller);
});

test("what was ordered keeps its terms, whatever managers do with the promotion afterwards", async () => {
  const id = await started();
  const send = async (shown: number) => {
    const order = orderOf([{ product: { ...kettle, priceCents: shown }, quantity: 2 }]);
    const used = [{ promotionId: id, times: 2, amount: 2 * (2990 - shown) }];
    const body = { order, customerId: null, asOf: new Date().toISOString(), coupons: [], uses: used, timeZone: "UTC" };
    await withKioskCalls(central.kioskUrl("1"), (calls) => calls.push({ protocol: 1, rows: [{ id: order.id, kind: "order", body }] }));
    return order.id;
  };
  const accept = () => acceptWaiting({ office: central.office, pricing: { priceCart, offersAt }, log: silentLog }, lease);
  const pages = (ids: string[]) => central.owner.selectFrom("order_page").select(["body", "alert"]).where("id", "in", ids).orderBy("placed_at").execute();

  const accepted = await send(2390);
  await accept();
  const before = await pages([accepted]);
  const waiting = await send(2390); // on its way while a manager is at work
  await desk["promotions.save"]({ id, edition: 1, draft: draft({ name: "Less", rule: { kind: "percent", value: 1 } }) }, caller);
  await desk["promotions.end"]({ id, edition: 2 }, caller);
  await accept();
  expect(await pages([accepted])).toEqual(before);
  expect((await pages([waiting])).map(({ body, alert }) => [(body as { total: number }).total, alert])).toEqual([[4780, null]]);
  const [use] = await central.owner.selectFrom("promotion_use").selectAll().where("order_id", "=", accepted).execute();
  expect([use?.times, use?.amount_cents]).toEqual([2, 1200]);
});

test("a promotion that is ended before it began is over for kiosks, and begins when it goes on", async () => {
  const id = await started({ startsAt: inDays(2) });
  await desk["promotions.end"]({ id, edition: 1 }, caller);
  const [over] = (await copied()).filter((promotion) => promotion.id === id);
  expect([Date.parse(over?.startsAt ?? "") <= Date.now(), Date.parse(over?.endsAt ?? "") <= Date.now()]).toEqual([true, true]);
  await desk["promotions.resume"]({ id, edition: 2 }, caller);
  const [coming] = (await copied()).filter((promotion) => promotion.id === id);
  expect(Date.parse(coming?.startsAt ?? "")).toBeGreaterThan(Date.now());
  await desk["promotions.end"]({ id, edition: 3 }, caller);
});

test("a budget that was used up and is raised lets the promotion go on; below what it gave it is refused", async () => {
  const id = await started({}, { budgetCents: 1000 });
  await central.owner.updateTable("promotion").set({ spent_cents: 900, used_up_at: new Date() }).where("id", "=", id).execute();
  const refused = await desk["promotions.save"]({ id, edition: 1, draft: draft({}, { budgetCents: 900 }) }, caller);
  expect([refused, await editionOf(id)]).toEqual([{ problems: [{ why: "budget-spent", about: "900" }] }, 1]);
  await desk["promotions.save"]({ id, edition: 1, draft: draft({}, { budgetCents: 5000 }) }, caller);
  expect((await row(id)).used_up_at).toBeNull();
  await desk["promotions.end"]({ id, edition: 2 }, caller);
});

test("a code that another promotion has is refused, also of two that come at once", async () => {
  const results = await Promise.all(
    ["A", "B"].map(async (name) => desk["promotions.save"]({ id: newId(), edition: null, draft: draft({ name }, { code: "SAVE10" }) }, caller)),
  );
  expect(results.map(({ problems }) => problems.map(({ why }) => why)).toSorted((a, b) => a.length - b.length)).toEqual([[], ["code-taken"]]);
});

test("goods are found by every word of their name, department or maker, and groups by name", async () => {
  const found = await desk["promotions.goods"]({ query: "home VELM ket", ids: [] }, caller);
  expect([found, await desk["promotions.goods"]({ query: "100%", ids: [] }, caller)]).toEqual([
    { goods: [{ id: kettle.id, name: "Thing KET-001", price: 2990 }], total: 1 },
    { goods: [], total: 0 },
  ]);
  expect(await desk["promotions.groups"](null, caller)).toEqual([]);
});
