import { expect, test } from "vitest";
import { network, program } from "./network.ts";
import { broken } from "./program.ts";
import { worldOf } from "./world.ts";

const ROUNDS = process.env["LONG"] ? 10 : 1;

test(
  `in ${ROUNDS * 8} schedules of a bad network nothing is lost or doubled, nothing hangs, and all is sent after healing`,
  { timeout: 120_000 + ROUNDS * 60_000 },
  async () => {
    const report = await program.run(worldOf(ROUNDS));
    expect({
      some: Number(report["orders"]) >= ROUNDS * 8 * 5,
      broken: broken(program, report),
      report: broken(program, report).length ? report : null,
    }).toEqual({
      some: true,
      broken: [],
      report: null,
    });
  },
);

// The test itself must bite: a kiosk that makes up a new id for every try doubles what was taken but not answered.
test("a kiosk that sends without its own ids doubles orders where answers do not come back", { timeout: 120_000 }, async () => {
  const { lost, doubled } = await network(worldOf(1), { variant: "no-idempotency", kinds: ["half-open", "cut"], offlineOrders: 1 });
  expect([lost, doubled > 0]).toEqual([0, true]);
});

// And a kiosk that does all that follows a pull in one piece keeps whoever reads waiting.
test("a kiosk that holds its one thread after a pull reads too late", { timeout: 120_000 }, async () => {
  const { readsInTime, readP99Ms } = await network(worldOf(2), { variant: "in-one-piece", kinds: ["pass", "delay"], offlineOrders: 1 });
  expect({ readsInTime, long: readP99Ms > 100 }).toEqual({ readsInTime: false, long: true });
});
