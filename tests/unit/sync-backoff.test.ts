import fc from "fast-check";
import { expect, test } from "vitest";
import { nextPullAfter, retryAfter } from "../../main/sync/backoff.ts";

const chance = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

test("a retry comes within ten seconds however often it failed, and its ceiling doubles from 50 ms", () => {
  fc.assert(fc.property(chance, fc.integer({ min: 1, max: 10_000 }), (random, failures) => retryAfter(failures, () => random) <= 10_000));
  expect([0, 1, 2, 7, 8, 50].map((failures) => retryAfter(failures, () => 1))).toEqual([50, 100, 200, 6400, 10_000, 10_000]);
});

test("kiosks ask every minute, a fifth more or less", () => {
  fc.assert(fc.property(chance, (random) => Math.abs(nextPullAfter(() => random) - 60_000) <= 12_000));
});
