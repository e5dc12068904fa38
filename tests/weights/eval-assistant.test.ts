/** `eval:assistant` as whoever judges the assistant runs it: over catalogues that this project has not made. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Models } from "../../main/models.ts";
import { askAll, questionsOf } from "../../scripts/eval/asking.ts";
import { readyModel } from "../../scripts/eval/labelled.ts";
import { modelsFolder } from "./embedded-model.ts";
import { Expected, faultsOf, linesOf, Shown } from "./right-on-screen.ts";

const shopper = join(process.env["EVAL_DATA"] ?? join(modelsFolder, "../../shared/data"), "shopper");
const command = join(modelsFolder, "../scripts/eval/assistant.ts");
const MINUTES = 60_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "eval-assistant-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [command, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

/** Reached: 40 of 40 and 36 of 40, with and without the model. */
const reached = [
  ["dummyjson", 0.95],
  ["ikea", 0.9],
] as const;

describe.skipIf(!existsSync(shopper)).each(["assistant", "none"] as const)(`answered with model %s (skipped without ${shopper})`, (model) => {
  let models: Models | null = null;
  beforeAll(async () => {
    if (model !== "none") models = { assistant: await readyModel("assistant"), analyst: await readyModel("analyst") };
  }, MINUTES);
  afterAll(() => Object.values(models ?? {}).forEach((open) => open.close()));

  test.each(reached)(
    "questions about the catalogue of %s are right on screen at least at %d",
    async (name, least) => {
      const read = (file: string) => readFile(join(shopper, file), "utf8");
      const expected = linesOf(await read(`expect-${name}.jsonl`), Expected);
      const asked = questionsOf(await read(`questions-${name}.jsonl`), name);
      const shown = new Map<string, Shown>();
      const needs = { catalogue: JSON.parse(await read(`catalogue-${name}.json`)), models, now: new Date("2026-06-01T10:00:00Z") };
      for await (const line of askAll(asked, needs)) shown.set(line.id, Shown.parse(line));
      const wrong = expected.flatMap((wanted) => {
        const line = shown.get(wanted.id);
        const faults = line === undefined ? ["was not answered"] : faultsOf(line, wanted);
        return faults.length === 0 ? [] : [`${wanted.id} ${JSON.stringify(wanted.turns)} ${faults.join("; ")}`];
      });
      expect(shown.size).toBe(expected.length);
      expect(1 - wrong.length / expected.length, wrong.join("\n")).toBeGreaterThanOrEqual(least);
    },
    3 * MINUTES,
  );
});

const catalogue = {
  currency: "EUR",
  departments: [{ id: "garden", name: "Garden" }],
  manufacturers: [{ id: "velm", name: "Velm" }],
  products: [
    { sku: "G-1", name: "Velm Cutline mower", manufacturer: "velm", department: "garden", kind: "lawn mower", priceCents: 32900, stock: 4 },
    { sku: "G-2", name: "Velm leaf rake", manufacturer: "velm", department: "garden", kind: "rake", priceCents: 1900, stock: 9 },
  ],
  reviews: [{ sku: "G-1", stars: 5, text: "Wonderful, it cuts cleanly and I love it." }],
};

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test("a line tells what was looked up, which cards stand on screen, and every word beside them", async () => {
  const shop = await file("shop.json", JSON.stringify(catalogue));
  const questions = await file(
    "questions.jsonl",
    '{"id":"q1","turns":["show me rakes"]}\n{"id":"q2","turns":["Velm Cutline mower","what do buyers say about it"]}\n',
  );
  const { code, out, err } = await run("--catalogue", shop, "--questions", questions, "--model", "assistant", "--json");
  const [first, second] = linesOf(out, Shown);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(first).toMatchObject({ id: "q1", about: "products", skus: ["G-2"], checked: true, refused: false });
  expect(first?.calls).toEqual([{ tool: "searchProducts", arguments: expect.objectContaining({ kinds: ["rake"] }) }]);
  expect({ skus: second?.skus, calls: second?.calls.map(({ tool }) => tool), says: second?.text.includes("1 positive") }).toEqual({
    skus: ["G-1"],
    calls: ["readProduct", "readReviews"],
    says: true,
  });
});

test.each([
  ["a catalogue that is not there", async () => ["--catalogue", join(folder, "none.json"), "--questions", await file("q.jsonl", "")]],
  ["a catalogue cut off", async () => ["--catalogue", await file("cut.json", '{"curr'), "--questions", await file("q.jsonl", "")]],
  ["a catalogue without goods", async () => ["--catalogue", await file("empty.json", "{}"), "--questions", await file("q.jsonl", ""), "--model", "none"]],
  ["questions that are none", async () => ["--catalogue", await file("c.json", JSON.stringify(catalogue)), "--questions", await file("bad.jsonl", '{"id":1}')]],
  [
    "a model that nobody knows",
    async () => ["--catalogue", await file("c.json", JSON.stringify(catalogue)), "--questions", await file("q.jsonl", ""), "--model", "x"],
  ],
  ["a clock that shows no time", async () => ["--catalogue", "c", "--questions", "q", "--now", "noon"]],
  ["an option that is not known", async () => ["--catalog", "c"]],
])("%s is said in one line, and the exit code is 2", async (_what, words) => {
  const { code, out, err } = await run(...(await words()), "--json");
  expect({ code, out, lines: err.trim().split("\n").length, sentence: !/\bat .*:\d+|Error:/.test(err) }).toEqual({
    code: 2,
    out: "",
    lines: 1,
    sentence: true,
  });
});
