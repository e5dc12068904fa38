import fc from "fast-check";
import { expect, test } from "vitest";
import { createRanker, orderBy } from "../../../main/recommender/rank.ts";

const PRODUCTS = 6;
const entry = fc.record({ number: fc.integer({ min: 0, max: PRODUCTS - 1 }), score: fc.constantFrom(-0.5, 0, 0.25, 0.5, 1) });
const lists = fc.array(fc.uniqueArray(entry, { selector: ({ number }) => number, maxLength: PRODUCTS }), { minLength: PRODUCTS, maxLength: PRODUCTS });
const profile = fc.uniqueArray(fc.integer({ min: 0, max: PRODUCTS - 1 }), { maxLength: PRODUCTS }).map((numbers) => numbers.sort((a, b) => a - b));
const weight = fc.constantFrom(0, 0.25, 1, 2);

test("a ranking is the slow sum of all lists, asked again and again, with weights of nothing and weights below it", () => {
  fc.assert(
    fc.property(lists, fc.array(fc.tuple(profile, weight, fc.integer({ min: 0, max: PRODUCTS - 1 })), { maxLength: 4 }), (all, requests) => {
      const start = Int32Array.from([0, ...all.map((_, at) => all.slice(0, at + 1).flat().length)]);
      const flat = { start, numbers: Int32Array.from(all.flat(), ({ number }) => number), scores: Float32Array.from(all.flat(), ({ score }) => score) };
      const order = orderBy(Int32Array.from({ length: PRODUCTS }, (_, number) => number % 3));
      const ranker = createRanker(flat, { order, most: 4 });
      for (const [numbers, each, hidden] of requests) {
        const asked = { numbers: Int32Array.from(numbers), weights: new Float32Array(numbers.length).fill(each) };
        const sums = Array.from({ length: PRODUCTS }, (_, product) =>
          numbers.reduce((sum, from) => sum + each * (all[from]!.find(({ number }) => number === product)?.score ?? 0), 0),
        );
        const best = [...order].filter((product) => sums[product]! > 0 && product !== hidden).sort((a, b) => sums[b]! - sums[a]!);
        const { numbers: ranked, count } = ranker.rank(
          asked,
          Uint8Array.from({ length: PRODUCTS }, (_, product) => Number(product === hidden)),
        );
        expect([...ranked.subarray(0, count)]).toEqual(best.slice(0, 4));
        const strongest = ranker.because(asked, best);
        for (const [nth, product] of best.entries()) {
          const parts = numbers.map((from) => all[from]!.find(({ number }) => number === product)?.score ?? Number.NEGATIVE_INFINITY);
          expect(parts[strongest[nth]!]).toBe(Math.max(...parts));
        }
      }
    }),
    { numRuns: 500 },
  );
});
