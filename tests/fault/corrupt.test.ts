import { expect, test } from "vitest";
import { corrupt, program } from "./corrupt.ts";
import { corruptLedgers } from "./corrupt-ledger.ts";
import { broken } from "./program.ts";
import { worldOf } from "./world.ts";

const MUTATIONS = process.env["LONG"] ? 300 : 24;
const timeout = 120_000 + MUTATIONS * 2_000;

test(`after ${MUTATIONS} damages of each file the store opens, the copy is right, and no order leaves altered`, { timeout }, async () => {
  const report = await corrupt(worldOf(MUTATIONS));
  expect({ some: report.ordersSent > MUTATIONS * 10, broken: broken(program, report) }).toEqual({ some: true, broken: [] });
});

// The test itself must bite: rows without their own fingerprint leave altered.
test("a ledger that trusts its rows sends altered orders", { timeout }, async () => {
  const { altered } = await corruptLedgers(worldOf(40), "trusting");
  expect(altered).toBeGreaterThan(0);
});

test("a store that looks into no backup loses orders that one holds", { timeout }, async () => {
  const { missingThoughInBackup } = await corruptLedgers(worldOf(40), "without-backup");
  expect(missingThoughInBackup).toBeGreaterThan(0);
});
