import { expect, test } from "vitest";
import { converge, program } from "./converge.ts";
import { broken } from "./program.ts";
import { worldOf } from "./world.ts";

const SECONDS = process.env["LONG"] ? 60 : 4;
const timeout = 120_000 + SECONDS * 3_000;

test(`${SECONDS} seconds of late commits, rollbacks and deletions leave every copy as central is`, { timeout }, async () => {
  const report = await program.run(worldOf(SECONDS));
  expect({ some: Number(report["committed"]) > 20, broken: broken(program, report) }).toEqual({ some: true, broken: [] });
});

// The test itself must bite: a cursor of times passes over whatever commits later than its neighbour.
test("copies that ask by the time of writing miss rows", { timeout }, async () => {
  const { missed } = await converge(worldOf(SECONDS), "updated-at");
  expect(missed).toBeGreaterThan(0);
});
