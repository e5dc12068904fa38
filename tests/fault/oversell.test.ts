import { expect, test } from "vitest";
import { oversell, program } from "./oversell.ts";
import { broken } from "./program.ts";
import { worldOf } from "./world.ts";

const ROUNDS = process.env["LONG"] ? 100 : 6;
const timeout = 60_000 + ROUNDS * 10_000;

test(`in ${ROUNDS} rounds fifty clients never get more than there is, and every order is priced by the rule`, { timeout }, async () => {
  const report = await program.run(worldOf(ROUNDS));
  expect({ orders: report["orders"], soldOut: Number(report["soldOut"]) > 0, broken: broken(program, report) }).toEqual({
    orders: ROUNDS * 50,
    soldOut: true,
    broken: [],
  });
});

// The test itself must bite: who looks first and writes then sells the last piece twice.
test("stock that is read first and written then is oversold", { timeout: 60_000 }, async () => {
  const { oversold } = await oversell(worldOf(3), "no-guard");
  expect(oversold).toBeGreaterThan(0);
});
