import { expect, test } from "vitest";
import { problemsOf, promotionOf } from "../../../main/promotions/draft.ts";
import { previewOf } from "../../../main/promotions/preview.ts";
import { PromotionDraft } from "../../../preload/contract/promotions.ts";
import { Promotion, PromotionId, type PromotionRule } from "../../../preload/domain/promotion.ts";

const now = new Date("2026-11-26T10:07:00Z"); // a Thursday
const kettle = { id: "KET-001", name: "Kettle", priceCents: 2990, costCents: 2000 };
const mug = { id: "MUG-001", name: "Mug", priceCents: 900, costCents: null };
const facts = { goods: [kettle, mug], groups: [{ id: "club", name: "The Club" }], spentCents: 0, codeHolder: null };
const moment = { now, timeZone: "UTC" };

function draftOf(rule: object, more: object = {}, terms: object = {}): PromotionDraft {
  return PromotionDraft.parse({
    ...{ name: "Half term", rule, startsAt: "2026-11-20T00:00:00Z", endsAt: "2026-12-01T00:00:00Z", priority: 20, productIds: [kettle.id, mug.id] },
    ...more,
    terms: { stacking: "layered", schedule: null, perOrder: null, perCustomer: null, code: null, groupId: null, budgetCents: null, ...terms },
  });
}

function shown(draft: PromotionDraft, others: readonly Promotion[] = []) {
  const promotion = promotionOf({ id: PromotionId.parse("new"), draft }, facts);
  return previewOf({ promotion, others, goods: facts.goods, now, currency: "USD", timeZone: "UTC" });
}

const amounts = (draft: PromotionDraft, others: readonly Promotion[] = []) =>
  shown(draft, others).examples.map(({ lines, before, after }) => [...lines.map(({ name, quantity }) => `${quantity} ${name}`), before, after]);

test.each<[PromotionRule["kind"], object, object, unknown[][]]>([
  [
    "percent",
    { value: 20 },
    {},
    [
      ["1 Kettle", 2990, 2392],
      ["1 Mug", 900, 720],
    ],
  ],
  [
    "fixed",
    { value: 600 },
    {},
    [
      ["1 Kettle", 2990, 2390],
      ["1 Mug", 900, 300],
    ],
  ],
  [
    "buy_x_get_y",
    { buy: 2, get: 1 },
    {},
    [
      ["3 Kettle", 8970, 5980],
      ["3 Mug", 2700, 1800],
    ],
  ],
  [
    "n_for_m",
    { take: 3, pay: 2 },
    {},
    [
      ["2 Kettle", "1 Mug", 6880, 5980],
      ["2 Mug", "1 Kettle", 4790, 3890],
    ],
  ],
  [
    "n_for_price",
    { take: 2, price: 3000 },
    {},
    [
      ["1 Kettle", "1 Mug", 3890, 3000],
      ["1 Mug", "1 Kettle", 3890, 3000],
    ],
  ],
  ["threshold", { minimumCents: 2500, value: 10 }, { productIds: [] }, [["1 Kettle", 2990, 2691]]],
  [
    "threshold_amount",
    { minimumCents: 8000, value: 1000 },
    { productIds: [] },
    [
      ["3 Mug", "2 Kettle", 8680, 7680],
      ["3 Kettle", "2 Mug", 10770, 9770],
    ],
  ],
])("%s is shown on real goods as the cart would price it", (kind, rule, more, expected) => {
  expect(amounts(draftOf({ kind, ...rule }, more))).toEqual(expected);
});

test("a coupon of a group at certain hours is shown to whom and when it holds", () => {
  const draft = draftOf({ kind: "percent", value: 10 }, {}, { code: "CLUB10", groupId: "club", schedule: { days: [5], from: "17:00", to: "20:00" } });
  const { at, examples } = shown(draft);
  expect([at, examples[0]?.after]).toEqual(["2026-11-27T17:00:00.000Z", 2691]);
});

test("another promotion that is better is in both prices, and is named", () => {
  const better = Promotion.parse({ ...draftOf({ kind: "percent", value: 50 }), id: "better", name: "Better", priority: 30, terms: {} });
  expect(amounts(draftOf({ kind: "percent", value: 20 }), [better])[0]).toEqual(["1 Kettle", 1495, 1495]);
  expect(shown(draftOf({ kind: "percent", value: 20 }), [better]).beside).toEqual(["Better"]);
  const elsewhere = { ...better, productIds: ["OTHER"] };
  expect(shown(draftOf({ kind: "percent", value: 20 }), [elsewhere]).beside).toEqual([]);
});

test("an offer on the whole cart does not blur what one on goods does to the shelf", () => {
  const cart = Promotion.parse({ ...draftOf({ kind: "threshold", minimumCents: 0, value: 50 }), id: "cart", name: "Cart", productIds: [], terms: {} });
  expect(amounts(draftOf({ kind: "fixed", value: 600 }), [cart])[0]).toEqual(["1 Kettle", 2990, 2390]);
});

test("what would be sold below its cost is named, as far as costs are known", () => {
  expect(shown(draftOf({ kind: "percent", value: 20 }))).toMatchObject({ belowCost: [], costsKnown: 1 });
  expect(shown(draftOf({ kind: "percent", value: 40 }))).toMatchObject({ belowCost: ["Kettle"], costsKnown: 1 });
});

const percent = { kind: "percent", value: 10 };

test.each([
  ["ends-before-start", draftOf(percent, { endsAt: "2026-11-19T00:00:00Z" }), {}],
  ["over-already", draftOf(percent, { endsAt: "2026-11-26T10:00:00Z" }), {}],
  ["never-open", draftOf(percent, { endsAt: "2026-11-27T00:00:00Z" }, { schedule: { days: [5], from: "17:00", to: "20:00" } }), {}],
  ["no-goods", draftOf(percent, { productIds: [] }), {}],
  ["unknown-goods", draftOf(percent, { productIds: ["GONE"] }), {}],
  ["free-goods", draftOf({ kind: "fixed", value: 900 }), {}],
  ["unknown-group", draftOf(percent, {}, { groupId: "nobody" }), {}],
  ["code-taken", draftOf(percent, {}, { code: "TAKEN" }), { codeHolder: "Welcome" }],
  ["budget-spent", draftOf(percent, {}, { budgetCents: 500 }), { spentCents: 500 }],
])("%s is told", (why, draft, more) => {
  expect(problemsOf(draft, { ...facts, ...more }, moment).map((problem) => problem.why)).toEqual([why]);
});

test("a sound promotion has no problem, a threshold on the whole cart among them", () => {
  expect(problemsOf(draftOf(percent), facts, moment)).toEqual([]);
  expect(problemsOf(draftOf({ kind: "threshold", minimumCents: 0, value: 5 }, { productIds: [] }), facts, moment)).toEqual([]);
});
