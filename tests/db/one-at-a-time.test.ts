import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { oneAtATime } from "../../db/central/one-at-a-time.ts";

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "one-at-a-time-"));
  lock = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("two pieces of work under one lock never run at once, and leave no lock behind", async () => {
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, (running += 1));
    await new Promise((done) => setTimeout(done, 30));
    running -= 1;
  };
  await Promise.all([oneAtATime(lock, work), oneAtATime(lock, work), oneAtATime(lock, work)]);
  expect({ most, left: existsSync(lock) }).toEqual({ most: 1, left: false });
});

test.each([
  ["of a process that ended", "999999 1"],
  ["that a power cut emptied", ""],
])("a lock %s is taken over", async (_whose, text) => {
  writeFileSync(lock, text);
  utimesSync(lock, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
  expect(await oneAtATime(lock, async () => "done")).toBe("done");
});
