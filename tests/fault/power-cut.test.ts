import { expect, test } from "vitest";
import { powerCut, program } from "./power-cut.ts";
import { broken } from "./program.ts";
import { cannotRun, worldOf } from "./world.ts";

const CUTS = process.env["LONG"] ? 1_500 : 60;
const timeout = 120_000 + CUTS * 300;
const here = test.skipIf(cannotRun(program));

here(`after ${CUTS} power cuts each confirmed order is there, and no file is broken`, { timeout }, async () => {
  const report = await program.run(worldOf(CUTS));
  expect({ some: Number(report["orders"]) > 50, broken: broken(program, report) }).toEqual({ some: true, broken: [] });
});

// The test itself must bite: SQLite's own default for this kind of file loses orders.
here("a ledger that is not synced at every commit loses confirmed orders", { timeout }, async () => {
  const { lost } = await powerCut(worldOf(40), "normal");
  expect(lost).toBeGreaterThan(0);
});
