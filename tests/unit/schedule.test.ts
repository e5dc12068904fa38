import { expect, test } from "vitest";
import { silentLog } from "../../main/log.ts";
import { EVERY_FOUR_MINUTES, neverOverlapping, schedule } from "../../main/schedule.ts";

test("a tick during a run is left out, and the one after it is not", async () => {
  const told: string[] = [];
  const log = { ...silentLog, warn: (event: string) => told.push(event), info: (event: string) => told.push(event) };
  let runs = 0;
  let finish = (): void => undefined;
  const job = neverOverlapping(
    "lists",
    () => {
      runs += 1;
      return new Promise<void>((resolve) => (finish = resolve));
    },
    log,
  );
  const first = job();
  await job();
  expect([runs, told]).toEqual([1, ["job skipped: still running"]]);
  finish();
  await first;
  void job();
  finish();
  expect([runs, told]).toEqual([2, ["job skipped: still running", "job done"]]);
});

test("a run that fails is told and does not end the job", async () => {
  const told: string[] = [];
  let runs = 0;
  const job = neverOverlapping("lists", () => Promise.reject(new Error(String((runs += 1)))), { ...silentLog, error: (event) => told.push(event) });
  await job();
  await job();
  expect([runs, told]).toEqual([2, ["job failed", "job failed"]]);
});

test("a scheduled job comes at every fourth minute, and not after it was stopped", () => {
  const job = schedule(EVERY_FOUR_MINUTES, async () => undefined);
  const next = job.next();
  expect([next && next.getTime() > Date.now(), next && next.getTime() - Date.now() <= 240_000, next && next.getMinutes() % 4]).toEqual([true, true, 0]);
  job.stop();
  expect(job.next()).toBeNull();
});
