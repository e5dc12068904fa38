/** What a person gets who starts the store with something wrong: one sentence, a way out, no stack, and a store where it still can. */
import { cpSync, existsSync, mkdirSync, openSync, rmSync, symlinkSync, writeFileSync, writeSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { logLines, newFolder, removeData, root, type Start, type Store, startStore } from "./store.ts";

const data = newFolder();
const running: Store[] = [];
const start = (how: Partial<Start> = {}) => {
  const store = startStore({ data, ...how });
  running.push(store);
  return store;
};
/** The lines that are no step with its seconds. */
const said = (store: Store) => store.lines().filter((line) => !/: [\d.]+ s$/.test(line));
/** What the log says since then that is more than news. */
const warnings = (before: number) =>
  logLines(data)
    .slice(before)
    .filter(({ level }) => level !== "info");
const logged = (scope: unknown, event: string): unknown => expect.objectContaining({ scope, event, correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
const opens = async (store: Store) => (await fetch(await store.address(), { redirect: "manual" })).status;

beforeAll(async () => {
  // Makes the database once; every other start joins it.
  const first = start();
  expect(await opens(first)).toBe(302);
  expect(await first.stop()).toBe(0);
  expect({ said: said(first), trace: first.lines().filter((line) => /^ {4}at /.test(line)) }).toEqual({ said: [], trace: [] });
}, 120_000);

afterEach(async () => {
  for (const store of running.splice(0)) {
    await store.stop();
    expect(`${store.lines().join("\n")}\n${store.stdout()}`).not.toMatch(/^ {4}at /m);
  }
});
afterAll(() => removeData(data));

describe("the store stays closed, and says why", () => {
  test("with an unknown option: the known ones are told, on standard error only", async () => {
    const fresh = join(newFolder(), "data");
    const store = start({ data: fresh, flags: ["--fullscreen"] });
    expect(await store.ended()).toBe(2);
    expect(store.lines()).toEqual([expect.stringMatching(/^The option --fullscreen is not known\. Options: --host .*--no-window\.$/)]);
    expect({ out: store.stdout(), made: existsSync(fresh) }).toEqual({ out: "", made: false });
  });

  test("with a data directory that cannot be written: another one is asked for", async () => {
    const file = join(newFolder(), "a-file");
    writeFileSync(file, "");
    const store = start({ data: join(file, "data") });
    expect(await store.ended()).toBe(1);
    expect(store.lines()).toEqual([`The data directory ${join(file, "data")} cannot be used (ENOTDIR): choose another one with --data DIR.`]);
    expect(store.stdout()).toBe("");
  });

  test.skipIf(!existsSync("/proc/self"))("with a data directory in a place that takes no folders, whoever asks", async () => {
    const store = start({ data: "/proc/store/data" });
    expect(await store.ended()).toBe(1);
    expect(store.lines()).toEqual([
      expect.stringMatching(/^The data directory \/proc\/store\/data cannot be used \(E[A-Z]+\): choose another one with --data DIR\.$/),
    ]);
  });

  test("with two things wrong at once: both are told", async () => {
    const store = start({ flags: ["--port", "99999", "--database", "mysql://owner:hunter2@db/shop"] });
    expect(await store.ended()).toBe(2);
    expect(store.lines()).toHaveLength(1);
    expect(store.lines()[0]).toMatch(/--database is wrong: .*postgres:\/\/.*--port is wrong|--port is wrong.*--database is wrong/);
    expect(store.lines()[0]).not.toContain("hunter2");
  });
});

describe("the store opens all the same, and says what is wrong", () => {
  test("with a port that is taken: it takes a free one", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as { port: number }; // of a TCP server
    const before = logLines(data).length;
    const store = start({ flags: ["--port", String(port)] });
    expect(await opens(store)).toBe(302);
    expect(said(store)).toEqual([`Port ${port} cannot be used (EADDRINUSE): the store opens on a free one; choose another with --port NUMBER.`]);
    expect(warnings(before)).toEqual([logged("host", "port is taken")]);
    other.close();
  });

  test("with a database that nobody answers at: it opens with its own copy", async () => {
    const before = logLines(data).length;
    const store = start({ flags: ["--database", "postgres://owner:hunter2@127.0.0.1:1/shop"] });
    expect(await opens(store)).toBe(302);
    expect(said(store)).toEqual([
      expect.stringMatching(/^No database answers on 127\.0\.0\.1:1: check the address, and that the server is running\. The store opens/),
    ]);
    expect(warnings(before)).toEqual([logged("main", "central is not usable")]);
    expect(JSON.stringify(logLines(data))).not.toContain("hunter2");
  });

  test("with a copy of the catalogue that is damaged: it is filled again, and the old file is kept", async () => {
    const path = join(data, "kiosk/cache.db");
    const file = openSync(path, "r+");
    for (let at = 0; at < 64 * 1024; at += 512) writeSync(file, Buffer.alloc(256, 0xa5), 0, 256, at);
    const store = start();
    expect(await opens(store)).toBe(302);
    const [line = ""] = said(store);
    expect(said(store)).toHaveLength(1);
    const kept = /kept at (\S+)\.$/.exec(line)?.[1] ?? "";
    expect(line).toMatch(/^cache\.db was damaged: it is filled again from the database/);
    expect(existsSync(kept)).toBe(true);
    expect(logLines(data).filter(({ event }) => event === "a file was damaged")).toHaveLength(1);
  });

  describe("with a model", () => {
    const placeWith = (change: (weights: string) => void) => {
      const place = newFolder();
      cpSync(join(root, "out"), join(place, "out"), { recursive: true });
      cpSync(join(root, "package.json"), join(place, "package.json"));
      symlinkSync(join(root, "node_modules"), join(place, "node_modules"));
      mkdirSync(join(place, "models"));
      cpSync(join(root, "models/registry.json"), join(place, "models/registry.json"));
      cpSync(join(root, "models/weights"), join(place, "models/weights"), { recursive: true });
      cpSync(join(root, "models/evaluation"), join(place, "models/evaluation"), { recursive: true });
      change(join(place, "models/weights"));
      return place;
    };
    test.each([
      ["that is missing", "The file is missing.", (path: string) => rmSync(path)],
      ["that is damaged", "The file is damaged", (path: string) => writeSync(openSync(path, "r+"), Buffer.from("damage"), 0, 6, 4096)],
    ])("%s: it is not loaded, and the store and its log say so once", async (_what, reason, damage) => {
      const place = placeWith((folder) => damage(join(folder, "assistant.gguf")));
      const before = logLines(data).length;
      const store = start({ place });
      expect(await opens(store)).toBe(302);
      expect(said(store)).toEqual([expect.stringContaining(`The language model cannot be used: ${reason}`)]);
      const told = () =>
        logLines(data)
          .slice(before)
          .filter(({ scope }) => scope === "llm");
      await expect.poll(() => told().length, { timeout: 15_000 }).toBeGreaterThan(0);
      expect(told().filter(({ level }) => level === "error")).toEqual([expect.objectContaining({ event: "model refused", fields: expect.objectContaining({ model: "assistant" }) })]);
      expect(told().filter(({ event, fields }) => event === "model loaded" && JSON.stringify(fields).includes("assistant"))).toEqual([]);
    });
  });
});

test("a second start is told a fresh address that opens the store, and ends well", async () => {
  const first = start();
  const one = await first.address();
  const second = start();
  expect(await second.ended()).toBe(0);
  const two = second.stdout().trim();
  expect(two).not.toBe(one);
  expect((await fetch(two, { redirect: "manual" })).status).toBe(302);
  expect(second.lines()).toEqual([]);
});
