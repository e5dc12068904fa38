import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SoldProduct } from "../../../db/central/interactions.ts";
import { createLog, logOf } from "../../../main/recommender/etl/log.ts";
import { type Settings, settingsFor } from "../../../main/recommender/etl/settings.ts";
import { createTop } from "../../../main/recommender/etl/top.ts";
import { transform } from "../../../main/recommender/etl/transform.ts";
import { type Interaction, weightOf } from "../../../main/recommender/events.ts";

const now = new Date("2026-03-10T10:00:00Z");
const day = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
const productsOf = (count: number): SoldProduct[] =>
  Array.from({ length: count }, (_, number) => ({
    id: `P${String(number).padStart(3, "0")}`,
    article: null,
    name: `Thing ${number}`,
    kind: `kind ${number % 3}`,
    manufacturer: "m",
    department: `d${number % 2}`,
    colour: "",
    cents: 1000 + number,
  }));
const settings: Settings = { ...settingsFor(10), fewestMeetings: 0, neighbours: 5 };

/** The same lists by the shortest way there is: every pair of products, every customer. */
function slowly(
  interactions: readonly Interaction[],
  products: readonly SoldProduct[],
  { shrink, halfLife, neighbours }: Settings,
): { id: string; score: number }[][] {
  const weights = new Map<string, Map<string, number>>(products.map(({ id }) => [id, new Map()]));
  for (const { customerId, productId, at, ...event } of interactions) {
    const faded =
      weightOf(event) === 0 ? 0 : Math.max(1, Math.round(weightOf(event) * 12 * 2 ** (-Math.floor((now.getTime() - Date.parse(at)) / 86_400_000) / halfLife)));
    const of = weights.get(productId);
    if (of && faded > (of.get(customerId) ?? 0)) of.set(customerId, faded);
  }
  const dot = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) =>
    [...a].reduce((sum, [customer, weight]) => sum + weight * (b.get(customer) ?? 0), 0);
  return products.map(({ id }) =>
    products
      .filter((other) => other.id !== id && dot(weights.get(id)!, weights.get(other.id)!) > 0)
      .map((other) => ({
        id: other.id,
        score:
          dot(weights.get(id)!, weights.get(other.id)!) /
          (Math.sqrt(dot(weights.get(id)!, weights.get(id)!)) * Math.sqrt(dot(weights.get(other.id)!, weights.get(other.id)!)) + shrink * 144),
      }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, neighbours),
  );
}

const interaction = fc.record({
  customerId: fc.constantFrom("a", "b", "c", "d", "e"),
  productId: fc.integer({ min: 0, max: 9 }).map((number) => `P00${number}`),
  kind: fc.constantFrom("view" as const, "cart" as const, "purchase" as const, "rating" as const),
  value: fc.integer({ min: 1, max: 5 }),
  at: fc.integer({ min: 0, max: 400 }).map(day),
});

describe("lists of alike products", () => {
  test("are those of a slow and obvious reckoning", () => {
    fc.assert(
      fc.property(fc.array(interaction, { maxLength: 60 }), (interactions) => {
        const products = productsOf(10);
        const fast = transform({ log: logOf(interactions), products, now, settings }).neighbours;
        const slow = slowly(interactions, products, settings);
        expect(fast.map(({ numbers }) => [...numbers].map((number) => products[number]?.id))).toEqual(slow.map((list) => list.map(({ id }) => id)));
        fast.forEach(({ scores }, number) => scores.forEach((score, place) => expect(score).toBeCloseTo(slow[number]?.[place]?.score ?? -1, 6)));
      }),
      { numRuns: 200 },
    );
  });

  test("do not depend on the order in which interactions arrived", () => {
    fc.assert(
      fc.property(fc.array(interaction, { maxLength: 60 }), (interactions) => {
        const products = productsOf(10);
        expect(transform({ log: logOf([...interactions].reverse()), products, now, settings })).toEqual(
          transform({ log: logOf(interactions), products, now, settings }),
        );
      }),
    );
  });

  test("of a product that few have met come from what it is", () => {
    const products = productsOf(10);
    const { neighbours } = transform({ log: logOf([]), products, now, settings: { ...settings, fewestMeetings: 5 } });
    expect([neighbours[0]?.from, products[neighbours[0]?.numbers[0] ?? 0]?.kind]).toEqual(["content", "kind 0"]);
    expect(neighbours.every(({ numbers }, number) => !numbers.includes(number))).toBe(true);
  });

  test("never name a variant of the same article", () => {
    const products = productsOf(4).map((product, number) => (number < 2 ? { ...product, article: "same" } : product));
    const bought = ["P000", "P001", "P002"].map((productId): Interaction => ({ customerId: "a", productId, kind: "purchase", value: 1, at: day(1) }));
    for (const fewestMeetings of [0, 5]) {
      const { neighbours } = transform({ log: logOf(bought), products, now, settings: { ...settings, fewestMeetings } });
      expect([neighbours[0]?.numbers.includes(1), neighbours[1]?.numbers.includes(0), neighbours[0]?.numbers.includes(2)]).toEqual([false, false, true]);
    }
  });

  test("a product bought and then rated two stars keeps the purchase, a rating of two stars alone says nothing", () => {
    expect([1, 2, 3, 4, 5].map((value) => weightOf({ kind: "rating", value }))).toEqual([0, 0, 3, 4, 5]);
    expect((["view", "cart", "purchase"] as const).map((kind) => weightOf({ kind, value: 1 }))).toEqual([1, 3, 5]);
  });

  test("of a customer with more than three hundred products only the newest count", () => {
    const products = productsOf(400);
    const looks = products.map(({ id }, number): Interaction => ({ customerId: "a", productId: id, kind: "view", value: 1, at: day(number / 2) }));
    const { neighbours } = transform({ log: logOf(looks), products, now, settings: { ...settings, neighbours: 500 } });
    expect([neighbours[0]?.numbers.length, neighbours[300]?.numbers.length]).toEqual([299, 0]);
  });

  test("what is no longer sold is in no list", () => {
    const looks = ["P000", "P001", "gone"].map((productId): Interaction => ({ customerId: "a", productId, kind: "view", value: 1, at: day(1) }));
    const { neighbours, productIds } = transform({ log: logOf(looks), products: productsOf(2), now, settings });
    expect([productIds, neighbours.map(({ numbers }) => [...numbers])]).toEqual([
      ["P000", "P001"],
      [[1], [0]],
    ]);
  });
});

test("popular is what was bought in fourteen days, yesterday more than last week", () => {
  const bought = (
    [
      ["P000", 13],
      ["P000", 13],
      ["P001", 1],
      ["P001", 1],
      ["P002", 15],
      ["P002", 15],
    ] as const
  ).map(([productId, days], number): Interaction => ({ customerId: `c${number}`, productId, kind: "purchase", value: 1, at: day(days) }));
  const { popularity, bought: counts } = transform({ log: logOf(bought), products: productsOf(3), now, settings });
  expect([...counts]).toEqual([2, 2, 0]);
  expect((popularity[1] ?? 0) > (popularity[0] ?? 0) && popularity[2] === 0).toBe(true);
});

test("the best few are those that sorting everything gives", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 }), fc.integer({ min: 1, max: 30 }), (scores, most) => {
      const top = createTop(most);
      scores.forEach((score, number) => top.offer(number, score));
      const sorted = scores
        .map((score, number) => ({ score, number }))
        .sort((a, b) => b.score - a.score || a.number - b.number)
        .slice(0, most);
      expect([...top.take().numbers]).toEqual(sorted.map(({ number }) => number));
    }),
  );
});

test("a log grows by deltas to what it would be at once, and forgets all when cleared", () => {
  const rows = Array.from({ length: 3000 }, (_, number) => ({
    customer: `c${number % 7}`,
    product: `p${number % 11}`,
    kind: "cart" as const,
    value: 1,
    at: number,
  }));
  const [grown, whole] = [createLog(), createLog()];
  for (let at = 0; at < rows.length; at += 100) grown.append(rows.slice(at, at + 100));
  whole.append(rows);
  expect(grown.read()).toEqual(whole.read());
  grown.clear();
  expect([grown.read().size, grown.read().customers]).toEqual([0, []]);
});
