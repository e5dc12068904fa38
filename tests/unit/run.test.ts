import { createHash } from "node:crypto";
import { globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { sumOf } from "../../scripts/run/build.mjs";
import { differences } from "../../scripts/run/modules.mjs";
import { quietly } from "../../scripts/run/processes.mjs";
import { checkIntegrity, isRecent, lastLine, OLDEST_NODE } from "../../scripts/run/runtime.mjs";
import { hostIn } from "../../scripts/run/start.mjs";
import { countsIn, sentence, SUITES, turns } from "../../scripts/run/suites.mjs";

const root = resolve(import.meta.dirname, "../..");
const folder = () => mkdtempSync(join(tmpdir(), "run-"));
const read = (path: string) => readFileSync(join(root, path), "utf8");

test("every script of package.json enters through the bootstrap", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> }; // our own file
  expect(Object.keys(scripts)).toEqual(
    expect.arrayContaining(["start", "dev", "check", "test", "test:db", "test:weights", "test:e2e", "test:long", "package", "doctor"]),
  );
  for (const [name, command] of Object.entries(scripts)) expect(command).toBe(`node scripts/run.mjs ${name}`);
});

test("CI runs what a person runs, and nothing clever", () => {
  expect(read(".ci/run").trim().split("\n")).toEqual(["#!/bin/sh", 'cd "$(dirname "$0")/.." && exec npm test']);
});

test("a command that is not there is named with those that are, in one line", async () => {
  const { code, output } = await quietly(process.execPath, [join(root, "scripts/run.mjs"), "nonsense"]);
  expect(code).toBe(1);
  expect(output.trim().split("\n")).toEqual([expect.stringMatching(/^There is no command "nonsense"\. There are: start, dev, build, check,/)]);
});

test("the bootstrap's own files ask for nothing newer than Node 18 and for no package", () => {
  for (const file of globSync("scripts/{run.mjs,run/*.mjs}", { cwd: root })) {
    const source = read(file);
    const imports = [...source.matchAll(/from "([^"]+)"/g)].map(([, target]) => target);
    expect({ file, foreign: imports.filter((target) => !/^(node:|\.\.?\/)/.test(target ?? "")) }).toEqual({ file, foreign: [] });
    expect({
      file,
      newer: /import\.meta\.(dirname|filename|main)|withResolvers|toSorted\(|Object\.groupBy|\.promises\.glob/.exec(source)?.[0] ?? null,
    }).toEqual({ file, newer: null });
  }
});

// 22.12 to 22.17 and 23.0 to 23.5 run no TypeScript, which scripts/ and the worker threads of a checkout are written in.
test.each([
  ["24.0.0", true],
  ["24.21.0", true],
  ["26.0.0", true],
  ["23.11.0", false],
  ["22.22.0", false],
  ["22.12.0", false],
  ["20.20.2", false],
  ["18.0.0", false],
])("Node %s is new enough: %s", (version, enough) => {
  expect(isRecent(version, OLDEST_NODE)).toBe(enough);
});

test("the private Node is new enough itself, for every system", () => {
  const { node } = JSON.parse(read("scripts/run/runtimes.json")) as { node: Record<string, { package: string }> }; // our own file
  expect(Object.values(node).filter((entry) => !isRecent(entry.package.split("@").at(-1) ?? "", OLDEST_NODE))).toEqual([]);
});

test("a download that is not the pinned one is thrown away", () => {
  const path = join(folder(), "node.tgz");
  writeFileSync(path, "what came");
  const integrity = `sha512-${createHash("sha512").update("what came").digest("base64")}`;
  expect(() => checkIntegrity(path, { package: "node@1", integrity })).not.toThrow();
  expect(() => checkIntegrity(path, { package: "node@1", integrity: "sha512-other" })).toThrow(/node@1 is not the one that was pinned/);
  expect(() => readFileSync(path)).toThrow(/ENOENT/);
});

test("every private runtime is pinned by version and by sum", () => {
  const { node, npm } = JSON.parse(read("scripts/run/runtimes.json")) as {
    node: Record<string, { package: string; integrity: string }>;
    npm: { package: string; integrity: string };
  }; // our own file
  expect(Object.keys(node)).toEqual(expect.arrayContaining(["linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64", "win32-x64"]));
  for (const entry of [...Object.values(node), npm])
    expect([entry.package, entry.integrity]).toEqual([expect.stringMatching(/@\d+\.\d+\.\d+$/), expect.stringMatching(/^sha512-[\w+/]{86}==$/)]);
});

describe("node_modules is as the lockfile says", () => {
  const project = (wanted: object, installed: object | null) => {
    const place = folder();
    writeFileSync(join(place, "package-lock.json"), JSON.stringify({ packages: wanted }));
    mkdirSync(join(place, "node_modules"));
    if (installed) writeFileSync(join(place, "node_modules/.package-lock.json"), JSON.stringify({ packages: installed }));
    return place;
  };
  const zod = { "node_modules/zod": { version: "4.0.0", integrity: "sha512-a" } };

  test.each([
    ["when nothing was installed", zod, null, ["node_modules"]],
    ["when all is there", { "": { name: "us" }, ...zod }, zod, []],
    ["when a version differs", zod, { "node_modules/zod": { version: "4.0.1", integrity: "sha512-a" } }, ["node_modules/zod"]],
    ["when what was installed is not what was pinned", zod, { "node_modules/zod": { version: "4.0.0", integrity: "sha512-b" } }, ["node_modules/zod"]],
    ["when one is missing", { ...zod, "node_modules/ws": { version: "8.0.0" } }, zod, ["node_modules/ws"]],
    ["when one of another system is missing", { ...zod, "node_modules/fsevents": { version: "2.0.0", optional: true } }, zod, []],
  ])("%s", (_when, wanted, installed, different) => {
    expect(differences(project(wanted, installed))).toEqual(different);
  });
});

test("a changed source makes a new build, an untouched one does not", () => {
  const place = folder();
  mkdirSync(join(place, "main"));
  writeFileSync(join(place, "main/app.ts"), "1");
  const before = sumOf(place);
  expect(sumOf(place)).toBe(before);
  writeFileSync(join(place, "main/app.ts"), "2");
  expect(sumOf(place)).not.toBe(before);
});

test("the last line of the tests is their sum, with skipped ones only where there are some", () => {
  expect([sentence({ passed: 3, failed: 0, skipped: 0 }), sentence({ passed: 3, failed: 1, skipped: 2 })]).toEqual([
    "3 passed, 0 failed",
    "3 passed, 1 failed, 2 skipped",
  ]);
});

test("two of the checks run at a time, every one of them runs, and one that breaks keeps nobody waiting", async () => {
  const inTurn = turns(2);
  const [begun, ends]: [number[], (() => void)[]] = [[], []];
  const settled = [0, 1, 2, 3].map((number) =>
    inTurn(async () => {
      begun.push(number);
      await new Promise<void>((end, fail) => (ends[number] = () => (number === 0 ? fail(new Error("broken")) : end())));
    }).catch(String),
  );
  expect(begun).toEqual([0, 1]);
  ends[0]?.();
  expect(await settled[0]).toBe("Error: broken");
  expect(begun).toEqual([0, 1, 2]);
  ends[2]?.();
  await settled[2];
  expect(begun).toEqual([0, 1, 2, 3]);
  for (const number of [1, 3]) ends[number]?.();
  await Promise.all(settled);
});

test("counts come from the report; no report means that nothing ran", () => {
  const path = join(folder(), "report.json");
  expect(countsIn(path)).toBeNull();
  writeFileSync(path, JSON.stringify({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 }));
  expect(countsIn(path)).toEqual({ passed: 5, failed: 1, skipped: 2 });
});

test("every test file belongs to a suite that npm test runs", () => {
  const folders = Object.values(SUITES).flatMap((suite) => suite.folders);
  const files = globSync("tests/**/*.test.{ts,tsx}", { cwd: root }).map((path) => path.replaceAll("\\", "/"));
  expect(files.filter((path) => !folders.some((name) => path.startsWith(`tests/${name}/`)))).toEqual([]);
  expect(files.length).toBeGreaterThan(20);
});

test("the host that is asked for is heard in both ways of writing", () => {
  expect([hostIn(["--host", "node"]), hostIn(["--host=electron"]), hostIn(["--role", "kiosk"])]).toEqual(["node", "electron", null]);
});

test("a program that does not exist, fails or hangs is told apart from one that works", async () => {
  expect(await quietly("no-such-program", [])).toMatchObject({ code: null });
  expect(await quietly(process.execPath, ["-e", "console.error('why'); process.exit(3)"])).toEqual({ code: 3, output: "why\n" });
  expect((await quietly(process.execPath, ["-e", "setTimeout(() => {}, 60000)"], { limitMs: 200 })).code).toBeNull();
  expect(lastLine("one\ntwo\n")).toBe("two");
});

test("the lockfile pins every package by its sum and names no place to fetch it from", () => {
  const { packages } = JSON.parse(read("package-lock.json")) as {
    packages: Record<string, { integrity?: string; resolved?: string; os?: string[]; optional?: boolean }>;
  }; // npm's own file
  const entries = Object.entries(packages).filter(([path]) => path !== "");
  expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  const unpinned = entries.filter(([, { integrity }]) => !integrity).map(([path]) => path);
  // The model engine's packages of other systems than those that the lockfile was made on.
  expect(unpinned.filter((path) => !/^node_modules\/@node-llama-cpp\/(mac|win|linux-riscv64)/.test(path))).toEqual([]);
});
