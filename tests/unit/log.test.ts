import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { LARGEST } from "../../main/log/file.ts";
import { readLog } from "../../main/log/read.ts";
import { scrub } from "../../main/log/redact.ts";
import { correlated, createLog } from "../../main/log.ts";

const everything = { level: "info", text: "", limit: 500 } as const;
let folder = "";
const written = () =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("");

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "log-")), "logs");
});

test("an event is one line of JSON with when, how grave, where, what and which request", () => {
  const log = createLog({ folder, now: () => new Date("2026-11-22T10:00:00Z") });
  log.child("cart").warn("line changed", { correlationId: "c-1", lines: 2 });
  expect(JSON.parse(written())).toEqual({
    at: "2026-11-22T10:00:00.000Z",
    level: "warn",
    scope: "cart",
    event: "line changed",
    correlationId: "c-1",
    fields: { lines: 2 },
  });
  expect(written().split("\n")).toHaveLength(2);
});

test("what a request causes carries its id however deep; what nobody asked for carries the run's", async () => {
  const log = createLog({ folder });
  await correlated("c-7", async () => {
    await Promise.resolve();
    log.info("inside");
  });
  log.info("outside one");
  log.info("outside two");
  const [second, first, inside] = readLog(folder, everything);
  expect(inside?.correlationId).toBe("c-7");
  expect(first?.correlationId).toMatch(/^[0-9a-f-]{36}$/);
  expect(second?.correlationId).toBe(first?.correlationId);
});

test("an error leaves its name, its message and one place, and no stack", () => {
  createLog({ folder }).error("run failed", { error: new TypeError("no such thing", { cause: new RangeError("too far") }) });
  const { error } = JSON.parse(readLog(folder, everything)[0]!.fields) as { error: Record<string, unknown> };
  expect(error).toEqual({
    name: "TypeError",
    message: "no such thing",
    where: expect.stringContaining("log.test.ts"),
    cause: expect.objectContaining({ name: "RangeError", message: "too far" }),
  });
  expect(written()).not.toContain("\\n");
});

test("ten planted words of a customer are nowhere in the folder", () => {
  const log = createLog({ folder });
  const planted = {
    firstName: "Wilhelmina",
    phone: "5550142233",
    pin: "918273",
    question: "do you sell bathyscaphes",
    reviewText: "the handle is quokka-shaped",
    token: "Zk3vQ9aa1BcD2eF3gH4iJ5kL",
    email: "zebrafish@example.test",
    query: "marzipanstollen",
    address: "Drosselgasse",
    password: "hunter2-of-old",
  };
  const words = [
    "Wilhelmina",
    "5550142233",
    "918273",
    "bathyscaphes",
    "quokka",
    "Zk3vQ9aa1BcD2eF3gH4iJ5kL",
    "zebrafish",
    "marzipanstollen",
    "Drosselgasse",
    "hunter2-of-old",
  ];
  log.info("by name", planted);
  log.info("nested", { turn: { inner: [planted] } });
  log.error("in an error", { error: new Error(`syntax error near "marzipanstollen", phone +555 014 22-33, pin 918273`) });
  log.error("in an address", { why: "cannot reach postgres://Wilhelmina:hunter2-of-old@db.example/shop" });
  log.error("in a token", { why: "token Zk3vQ9aa1BcD2eF3gH4iJ5kL was refused" });
  expect(words.filter((word) => written().includes(word))).toEqual([]);
  expect(readLog(folder, everything)).toHaveLength(5);
});

test("what a log is searched for stays: times, ids of requests, sums of models, short numbers", () => {
  for (const text of [
    "2026-11-22T10:00:00.000Z",
    "7f1f3f6e-3a57-4a57-9a57-1f3f6e3a574a",
    "a".repeat(32) + "0".repeat(32),
    "SQLITE_CONSTRAINT_FOREIGNKEY",
    "took 12345 ms",
    "/product/KET-001",
  ]) {
    expect(scrub(text)).toBe(text);
  }
});

test("a line break or an escape sequence in a message cannot forge a line", () => {
  createLog({ folder }).warn("odd", { why: '\n{"at":"forged"}\u001b[31m' });
  expect(written().trimEnd().split("\n")).toHaveLength(1);
  expect(written()).not.toContain("\\u001b");
});

describe("the folder stays small and young", () => {
  test("a full file makes room for a new one, and the newest five are kept", () => {
    const log = createLog({ folder });
    const pad = Array.from({ length: 50 }, () => "y".repeat(490)); // about 25 KB a line
    for (let line = 0; line * 25_000 < 6.5 * LARGEST; line++) log.info("filler", { pad });
    expect(readdirSync(folder).sort()).toEqual(["kiosk.1.log", "kiosk.2.log", "kiosk.3.log", "kiosk.4.log", "kiosk.log"]);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(LARGEST + 30_000);
  });

  test("a line older than thirty days is gone at the next start, a younger one stays", () => {
    createLog({ folder, now: () => new Date("2026-10-01T00:00:00Z") }).info("old");
    createLog({ folder, now: () => new Date("2026-10-20T00:00:00Z") }).info("young");
    createLog({ folder, now: () => new Date("2026-11-10T00:00:00Z") });
    expect(readLog(folder, everything).map(({ event }) => event)).toEqual(["young"]);
  });

  test("nobody else on the machine can read it", () => {
    createLog({ folder }).info("here");
    expect(statSync(join(folder, "kiosk.log")).mode & 0o077).toBe(0);
  });
});

test("a folder that cannot be made is said at once", () => {
  const file = join(folder, "..", "a-file");
  writeFileSync(file, "");
  expect(() => createLog({ folder: join(file, "logs") })).toThrow(/ENOTDIR/);
});

test("staff read the newest first, by level and by word, and a half-written line is passed over", () => {
  mkdirSync(folder, { recursive: true });
  const log = createLog({ folder });
  log.info("first");
  log.child("sync").warn("second", { why: "away" });
  log.error("third");
  writeFileSync(join(folder, "kiosk.log"), '{"at":"2026', { flag: "a" });
  expect(readLog(folder, { ...everything, limit: 2 }).map(({ event }) => event)).toEqual(["third", "second"]);
  expect(readLog(folder, { ...everything, level: "warn", text: "AWAY" }).map(({ scope }) => scope)).toEqual(["sync"]);
});
