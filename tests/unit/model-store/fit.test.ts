import { expect, test } from "vitest";
import { fitOf, memoryOf } from "../../../main/model-store/fit.ts";

const GB = 1e9;
const plain = { freeMemory: 16 * GB, freeVram: null, totalVram: null, shared: false };
const eight = memoryOf({ bytes: 4_920_734_272, cachePerToken: 131_072, context: 2048 });

test("an 8B file of four bits needs six gigabytes with three contexts of 2,048 tokens", () => {
  expect(Math.round(eight / 1e8) / 10).toBe(6.1);
});

test.each([
  ["a machine without a card and with memory enough computes on its processor", plain, "processor", 0],
  ["a card with room for all of it takes all of it", { ...plain, freeVram: 8 * GB, totalVram: 8 * GB }, "graphics", 1],
  ["a card that others use has less room", { ...plain, freeVram: 4 * GB, totalVram: 8 * GB }, "partly", 0.55],
  ["a small share on the card is not worth it", { ...plain, freeVram: 1.2 * GB, totalVram: 8 * GB }, "processor", 0],
  ["with little to spare it is told", { ...plain, freeMemory: 6.4 * GB }, "tight", 0],
  ["without room it is told", { ...plain, freeMemory: 4 * GB }, "too-large", 0],
  ["a card helps where memory alone would not do", { ...plain, freeMemory: 4 * GB, freeVram: 4 * GB, totalVram: 8 * GB }, "partly", 0.55],
  ["memory that card and processor share is counted once", { freeMemory: 4 * GB, freeVram: 4 * GB, totalVram: 8 * GB, shared: true }, "too-large", 0.55],
] as const)("%s", (_, room, verdict, share) => {
  const fit = fitOf(eight, room);
  expect({ verdict: fit.verdict, share: Math.round(fit.share * 100) / 100 }).toEqual({ verdict, share });
});
