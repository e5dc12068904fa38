import { expect, test } from "vitest";
import { postgres, program } from "./postgres.ts";
import { broken } from "./program.ts";
import { worldOf } from "./world.ts";

const KILLS = process.env["LONG"] ? 50 : 3;
const timeout = 180_000 + KILLS * 10_000;

test(`after ${KILLS} kills of PostgreSQL all that was confirmed is there, and rows are taken again within seconds`, { timeout }, async () => {
  const report = await program.run(worldOf(KILLS));
  expect({ some: Number(report["orders"]) >= KILLS, broken: broken(program, report) }).toEqual({ some: true, broken: [] });
});

// The test itself must bite: without waiting for the disk the same kills lose rows that were told as taken.
test("a server that confirms before it has written loses what it confirmed", { timeout }, async () => {
  const { confirmedLost, fellBehind } = await postgres(worldOf(3), "asynchronous-commit");
  expect(confirmedLost + fellBehind).toBeGreaterThan(0); // kiosks that find central behind send most of it once more
});
