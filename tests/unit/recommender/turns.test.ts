/** Rules obey the clock, and changes of rules are obeyed without waiting for it. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTurns } from "../../../main/recommender/turns.ts";
import { createWishes } from "../../../main/recommender/wishes.ts";
import type { Rule } from "../../../preload/contract/recommendations.ts";

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-11-26T10:00:00Z") }));
afterEach(() => void vi.useRealTimers());

const clock = { now: () => new Date(), monotonic: () => 0 };
const rule = (startsAt: string | null, endsAt: string | null): Rule => ({
  ...{ id: 1, effect: "pin", subject: "product", subjectId: "KET-001", scenario: null, startsAt, endsAt },
});

test("shelves are told once when a rule begins and once when it ends, also of lists that came meanwhile", () => {
  let rules: readonly Rule[] = [];
  let told = 0;
  const turns = createTurns({ rules: () => rules, clock, onTurn: () => void (told += 1) });
  vi.advanceTimersByTime(3_000);
  rules = [rule("2026-11-26T10:00:05.000Z", "2026-11-26T10:00:08.000Z"), rule(null, null)];
  const after = (ms: number): number => (vi.advanceTimersByTime(ms), told);
  expect([after(1_000), after(1_000), after(2_000), after(1_000), after(60_000)]).toEqual([0, 1, 1, 2, 2]);
  turns.stop();
});

test("a moment that passed while the machine slept is told when it wakes", () => {
  let told = 0;
  const turns = createTurns({ rules: () => [rule("2026-11-26T12:00:00.000Z", null)], clock, onTurn: () => void (told += 1) });
  vi.setSystemTime(new Date("2026-11-27T08:00:00Z"));
  vi.advanceTimersByTime(2_000);
  expect(told).toBe(1);
  turns.stop();
});

test("lists are made anew after a change of what staff want, once, and not at the first look", async () => {
  let state = "a";
  let runs = 0;
  const obey = createWishes({ state: async () => state, run: async () => void (runs += 1) });
  const after = async (next: string): Promise<number> => ((state = next), await obey(), runs);
  expect([await after("a"), await after("a"), await after("b"), await after("b"), await after("a")]).toEqual([0, 0, 1, 1, 2]);
});

test("a run that fails is not begun again at each look: the next by the clock makes up for it", async () => {
  let state = "a";
  let runs = 0;
  const obey = createWishes({ state: async () => state, run: () => ((runs += 1), Promise.reject(new Error("away"))) });
  await obey();
  state = "b";
  await expect(obey()).rejects.toThrow("away");
  await obey();
  expect(runs).toBe(1);
});
