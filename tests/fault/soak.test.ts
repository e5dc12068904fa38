import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { TestCentral } from "../db/server.ts";
import { demonstrationCentral, fleet, shoppers, smooth, type SmoothOutcome } from "./soak.ts";
import { worldOf } from "./world.ts";

const SECONDS = process.env["LONG"] ? 60 : 3;
const KIOSKS = process.env["LONG"] ? 20 : 3;
const timeout = 120_000 + SECONDS * 5_000;

let central: TestCentral;
beforeAll(async () => {
  central = await demonstrationCentral({ serverUrl: inject("serverUrl") }, KIOSKS);
}, 120_000);
afterAll(() => central.drop());

test(`${KIOSKS} kiosks pull without an error, each pull within a second`, { timeout }, async () => {
  const { pulls, pullErrors, pullsInTime } = await fleet(central, { ...worldOf(1), seconds: SECONDS, kiosks: KIOSKS });
  expect({ some: pulls > 0, pullErrors, pullsInTime }).toEqual({ some: true, pullErrors: 0, pullsInTime: true });
});

test("shoppers come and go, every request of theirs is answered, and nothing is left behind", { timeout }, async () => {
  const seen = await shoppers(central, { ...worldOf(1), seconds: SECONDS });
  expect({ some: seen.shoppers > 0, failed: seen.failedRequests, handles: seen.handlesGrown, listeners: seen.listenersGrown }).toEqual({
    ...{ some: true, failed: 0, handles: 0, listeners: 0 },
  });
});

// The test itself must bite: the same lists made in main hold up its event loop, which the control's stands still beside.
test("lists that are made in main hold it up far longer than lists that are made beside it", { timeout: 2 * timeout }, async () => {
  const seen: Record<string, SmoothOutcome> = {};
  for (const lists of ["worker", "main"] as const) seen[lists] = await smooth(central, { ...worldOf(1), seconds: SECONDS, lists });
  const { worker, main } = seen;
  expect({
    made: Number(worker?.listsMade) > 0 && Number(main?.listsMade) > 0,
    smooth: main?.smooth,
    longer: Number(main?.loopMaxMs) > Number(worker?.loopMaxMs),
  }).toEqual({
    ...{ made: true, smooth: false, longer: true },
  });
});
