import { expect, test } from "vitest";
import { clock, program } from "./clock.ts";
import { clockOrders } from "./clock-orders.ts";
import { broken } from "./program.ts";
import { worldOf } from "./world.ts";

const ROUNDS = process.env["LONG"] ? 60 : 4;
const timeout = 120_000 + ROUNDS * 3_000;

test(`with clocks that jump in ${ROUNDS} stores orders, numbers, sessions and jobs are as they should be`, { timeout }, async () => {
  const report = await clock(worldOf(ROUNDS), "whole");
  expect({ some: report.orders >= ROUNDS * 8, broken: broken(program, report) }).toEqual({ some: true, broken: [] });
});

// The test itself must bite: a kiosk that goes by its own clock gives numbers twice and confuses the counter.
test("a kiosk that goes by its own clock is found out", { timeout }, async () => {
  const { numbersDoubled, misordered } = await clockOrders(worldOf(4), "own");
  expect([numbersDoubled > 0, misordered > 0]).toEqual([true, true]);
});
