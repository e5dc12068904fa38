import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SoldProduct } from "../../../db/central/interactions.ts";
import { createCandidates, keepBest } from "../../../main/recommender/etl/candidates.ts";
import { workOff } from "../../../main/recommender/etl/counted.ts";
import { createLog, logOf } from "../../../main/recommender/etl/log.ts";
import type { Counted } from "../../../main/recommender/etl/method.ts";
import { type Settings, settingsFor } from "../../../main/recommender/etl/settings.ts";
import { createTop } from "../../../main/recommender/etl/top.ts";
import { type Similarities, transform } from "../../../main/recommender/etl/transform.ts";
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
const plain: Counted = { kind: "plain", alpha: 0.5, shrink: 50, neighbours: 5, side: "source" };
const settingsWith = (method: Counted): Settings => ({ ...settingsFor(10), method, fewestMeetings: 0 });
const settings = settingsWith(plain);
const listOf = ({ lists: { start, numbers } }: Similarities, product: number): number[] => [...numbers.subarray(start[product], start[product + 1])];
const listsOf = (made: Similarities): number[][] => made.productIds.map((_, product) => listOf(made, product));

interface Met {
  readonly product: number;
  readonly weight: number;
}

/** Of each customer the products in the order of time, with their heaviest weight and newest moment: the shortest way to say it. */
function rowsOf(interactions: readonly Interaction[], products: readonly SoldProduct[], halfLife: number): Met[][] {
  return [...Map.groupBy(interactions, ({ customerId }) => customerId).values()].map((theirs) =>
    products
      .map(({ id }, product) => {
        const events = theirs.filter((event) => event.productId === id && weightOf(event) > 0);
        const faded = events.map((event) =>
          Math.max(1, Math.round(weightOf(event) * 12 * 2 ** (-Math.floor((now.getTime() - Date.parse(event.at)) / 86_400_000) / halfLife))),
        );
        return { product, weight: Math.max(0, ...faded), at: Math.max(0, ...events.map(({ at }) => Date.parse(at))) };
      })
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => a.at - b.at || a.product - b.product),
  );
}

/** The same lists by every pair of every customer, in plain fractions. */
function slowly(interactions: readonly Interaction[], products: readonly SoldProduct[], { method, halfLife }: Settings) {
  if (method.kind !== "plain" && method.kind !== "directed") throw new Error("not counted");
  const rows = rowsOf(interactions, products, halfLife);
  const stepFor = (distance: number): number =>
    method.kind === "plain" ? 1 : Math.abs(distance) > 20 ? 0 : method.gap ** (Math.abs(distance) - 1) * (distance > 0 ? 1 : method.back);
  const sumOf = (a: number, b: number): number =>
    rows.reduce((sum, row) => {
      const [one, other] = [row.findIndex(({ product }) => product === a), row.findIndex(({ product }) => product === b)];
      return one < 0 || other < 0 ? sum : sum + row[one]!.weight * row[other]!.weight * stepFor(other - one);
    }, 0);
  const sizes = products.map((_, product) =>
    Math.max(
      1,
      rows.flat().reduce((sum, met) => sum + (met.product === product ? met.weight ** 2 : 0), 0),
    ),
  );
  return products.map((_, product) =>
    products
      .map((__, number) => ({ number, sum: number === product ? 0 : sumOf(product, number) }))
      .filter(({ sum }) => sum > 0)
      .map(({ number, sum }) => ({ number, score: sum / (sizes[product]! ** method.alpha * sizes[number]! ** (1 - method.alpha) + method.shrink * 144) })),
  );
}

const interaction = fc.record({
  customerId: fc.constantFrom("a", "b", "c", "d", "e"),
  productId: fc.integer({ min: 0, max: 9 }).map((number) => `P00${number}`),
  kind: fc.constantFrom("view" as const, "cart" as const, "purchase" as const, "rating" as const),
  value: fc.integer({ min: 1, max: 5 }),
  at: fc.integer({ min: 0, max: 400 }).map(day),
});
const norm = { alpha: fc.constantFrom(0.2, 0.5, 0.65), shrink: fc.constantFrom(0, 5, 50), neighbours: fc.constantFrom(3, 5, 10) };
const method: fc.Arbitrary<Counted> = fc.oneof(
  fc.record({ kind: fc.constant("plain" as const), ...norm, side: fc.constant("source" as const) }),
  fc.record({ kind: fc.constant("directed" as const), ...norm, gap: fc.constantFrom(0.5, 0.8, 1), back: fc.constantFrom(0, 0.25, 1) }),
);

describe("lists of alike products", () => {
  test("are those of a slow and obvious reckoning, plain or in the order of time", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(interaction, { maxLength: 60 }), method, async (interactions, chosen) => {
        const products = productsOf(10);
        const { start, numbers, scores } = (await transform({ log: logOf(interactions), products, now, settings: settingsWith(chosen) })).lists;
        for (const [product, all] of slowly(interactions, products, settingsWith(chosen)).entries()) {
          const known = new Map(all.map(({ number, score }) => [number, score]));
          const best = all.map(({ score }) => score).sort((a, b) => b - a);
          const list = [...numbers.subarray(start[product], start[product + 1])];
          expect(list.length).toBe(Math.min(chosen.neighbours, all.length));
          list.forEach((number, place) => {
            expect(scores[start[product]! + place]).toBeCloseTo(known.get(number) ?? -1, 5);
            expect(scores[start[product]! + place]).toBeCloseTo(best[place] ?? -1, 5); // nothing better was left out
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  test("do not depend on the order in which interactions arrived", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(interaction, { maxLength: 60 }), method, async (interactions, chosen) => {
        const input = { products: productsOf(10), now, settings: settingsWith(chosen) };
        expect(await transform({ ...input, log: logOf([...interactions].reverse()) })).toEqual(await transform({ ...input, log: logOf(interactions) }));
      }),
    );
  });

  test("of two threads are those of one, whoever takes which products", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(interaction, { maxLength: 200 }), method, fc.integer({ min: 1, max: 3 }), async (interactions, chosen, taken) => {
        const input = { products: productsOf(100), log: logOf(interactions), now, settings: settingsWith(chosen) };
        const together = (work: Parameters<typeof workOff>[0]) => {
          work.progress[0] = 16 * taken; // the other thread's share
          workOff(work);
          work.progress[0] = 0;
          workOff(work);
        };
        expect(await transform({ ...input, together })).toEqual(await transform(input));
      }),
    );
  });

  test("of a product that few have met come from what it is", async () => {
    const products = productsOf(10);
    const made = await transform({ log: logOf([]), products, now, settings: { ...settings, fewestMeetings: 5 } });
    expect([made.isContent[0], products[listOf(made, 0)[0] ?? 0]?.kind]).toEqual([1, "kind 0"]);
    expect(listsOf(made).every((list, number) => !list.includes(number))).toBe(true);
  });

  test("never name a variant of the same article", async () => {
    const products = productsOf(4).map((product, number) => (number < 2 ? { ...product, article: "same" } : product));
    const bought = ["P000", "P001", "P002"].map((productId): Interaction => ({ customerId: "a", productId, kind: "purchase", value: 1, at: day(1) }));
    for (const fewestMeetings of [0, 5]) {
      const lists = listsOf(await transform({ log: logOf(bought), products, now, settings: { ...settings, fewestMeetings } }));
      expect([lists[0]?.includes(1), lists[1]?.includes(0), lists[0]?.includes(2)]).toEqual([false, false, true]);
    }
  });

  test("a product bought and then rated two stars keeps the purchase, a rating of two stars alone says nothing", () => {
    expect([1, 2, 3, 4, 5].map((value) => weightOf({ kind: "rating", value }))).toEqual([0, 0, 3, 4, 5]);
    expect((["view", "cart", "purchase", "dismissed"] as const).map((kind) => weightOf({ kind, value: 1 }))).toEqual([1, 3, 5, 0]);
  });

  test("of a customer with more than three hundred products only the newest count", async () => {
    const products = productsOf(400);
    const looks = products.map(({ id }, number): Interaction => ({ customerId: "a", productId: id, kind: "view", value: 1, at: day(number / 2) }));
    const lists = listsOf(await transform({ log: logOf(looks), products, now, settings: settingsWith({ ...plain, neighbours: 500 }) }));
    expect([lists[0]?.length, lists[300]?.length]).toEqual([299, 0]);
  });

  test("what is no longer sold is in no list", async () => {
    const looks = ["P000", "P001", "gone"].map((productId): Interaction => ({ customerId: "a", productId, kind: "view", value: 1, at: day(1) }));
    const made = await transform({ log: logOf(looks), products: productsOf(2), now, settings });
    expect([made.productIds, listsOf(made)]).toEqual([
      ["P000", "P001"],
      [[1], [0]],
    ]);
  });
});

test("popular is what was bought in fourteen days, yesterday more than last week", async () => {
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
  const { popularity, bought: counts } = await transform({ log: logOf(bought), products: productsOf(3), now, settings });
  expect([...counts]).toEqual([2, 2, 0]);
  expect((popularity[1] ?? 0) > (popularity[0] ?? 0) && popularity[2] === 0).toBe(true);
});

test("the best few are those that sorting everything gives", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 }), fc.integer({ min: 1, max: 30 }), (scores, most) => {
      const top = createTop(most);
      const best = { numbers: new Int32Array(most), scores: new Float32Array(most) };
      const sorted = scores
        .map((score, number) => ({ score, number }))
        .sort((a, b) => b.score - a.score || a.number - b.number)
        .slice(0, most);
      for (let again = 0; again < 2; again += 1) {
        scores.forEach((score, number) => top.offer(number, score));
        const count = top.drain(best, 0);
        expect([...best.numbers.subarray(0, count)]).toEqual(sorted.map(({ number }) => number));
      }
    }),
  );
});

test("so are the best of many candidates, told apart by the rough count first", () => {
  const near = fc.double({ min: 0.499, max: 0.501, noNaN: true }); // many in one step of the count
  const score = fc.oneof(near, fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom(0, 0.5, 1, 2 ** -126));
  const candidates = createCandidates(300);
  fc.assert(
    fc.property(fc.array(score, { maxLength: 300 }), fc.integer({ min: 1, max: 60 }), (given, most) => {
      given.forEach((each, at) => {
        candidates.numbers[at] = (at * 7919) % 2 ** 24; // in no order
        candidates.scores[at] = each;
      });
      const sorted = given
        .map((each, at) => ({ score: Math.fround(each), number: (at * 7919) % 2 ** 24 }))
        .sort((a, b) => b.score - a.score || a.number - b.number)
        .slice(0, most);
      const into = { numbers: new Int32Array(100), scores: new Float32Array(100) };
      const kept = keepBest(candidates, given.length, { most, into, at: 3 });
      expect(Array.from({ length: kept }, (_, place) => ({ score: into.scores[3 + place], number: into.numbers[3 + place] }))).toEqual(sorted);
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
  expect([grown.read().size, grown.read().sum, grown.read().customers]).toEqual([0, 0, []]);
});
