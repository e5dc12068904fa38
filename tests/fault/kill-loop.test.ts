import { expect, test } from "vitest";
import { killLoop, type Outcome, program, type Variant } from "./kill-loop.ts";
import { broken } from "./program.ts";
import { worldOf } from "./world.ts";

const KILLS = process.env["LONG"] ? 300 : 20;
const timeout = 120_000 + KILLS * 3_000;

test(`after ${KILLS} kills each confirmed order is at central once, and stock agrees`, { timeout }, async () => {
  const report = await program.run(worldOf(KILLS));
  expect({ some: Number(report["orders"]) >= KILLS, broken: broken(program, report) }).toEqual({ some: true, broken: [] });
});

// The test itself must bite: without its two safeguards the same loop finds the damage.
test("a kiosk that sends without its own ids doubles orders", { timeout }, async () => {
  const { lost, doubled } = await killUntil("no-idempotency", ({ doubled }) => doubled > 0);
  expect([lost, doubled > 0]).toEqual([0, true]);
});

test("a kiosk that notes success before it has it loses orders", { timeout }, async () => {
  const { lost } = await killUntil("mark-first", ({ lost }) => lost > 0);
  expect(lost).toBeGreaterThan(0);
});

/** Chance decides where a kill falls: a broken variant gets up to 60 of them. */
async function killUntil(variant: Variant, found: (outcome: Outcome) => boolean): Promise<Outcome> {
  let outcome = await killLoop(worldOf(6), variant);
  for (let round = 1; round < 10 && !found(outcome); round++) outcome = await killLoop(worldOf(6), variant);
  return outcome;
}
