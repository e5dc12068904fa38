/** One leads, and who led before writes nothing. `npm test` proves it with few takeovers, `LONG` with two hundred. */
import { expect, onTestFinished, test } from "vitest";
import { freshCentral } from "../db/database.ts";
import { attackLease } from "./lease-attack.ts";

const TAKEOVERS = process.env["LONG"] ? 200 : 40;

async function attacked(unfenced: boolean) {
  const central = await freshCentral();
  onTestFinished(() => central.drop());
  return attackLease({ office: central.office, owner: central.owner, takeovers: TAKEOVERS, random: Math.random, unfenced });
}

test(`in ${TAKEOVERS} takeovers one leads at a time, and no write of the one before counts`, { timeout: 60_000 + TAKEOVERS * 500 }, async () => {
  const { refused, ...outcome } = await attacked(false);
  expect({ ...outcome, someWereRefused: refused > 0 }).toEqual({ takeovers: TAKEOVERS, staleWrites: 0, splits: 0, lostWrites: 0, someWereRefused: true });
});

// The test itself must bite.
test("without the epoch in the write the same attack finds stale writes", { timeout: 60_000 + TAKEOVERS * 500 }, async () => {
  expect((await attacked(true)).staleWrites).toBeGreaterThan(0);
});
