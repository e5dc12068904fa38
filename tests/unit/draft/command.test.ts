import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { shopFromForeignCatalogue } from "../../../db/seed/foreign.ts";
import { embeddedModel, readRegistry } from "../../../main/llm/registry.ts";
import { readRequest } from "../../../scripts/draft/request.ts";
import { Refused } from "../../../scripts/eval/refused.ts";
import { quietly } from "../../../scripts/run/processes.mjs";

const existing = join(mkdtempSync(join(tmpdir(), "draft-")), "draft.json");
writeFileSync(existing, "somebody's work");
const registry = await readRegistry(resolve(import.meta.dirname, "../../../models/registry.json"));
const writer = embeddedModel(registry, "assistant");

function refusalOf(words: readonly string[]): string {
  try {
    readRequest(words, registry);
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
  return "";
}

test.each([
  ["a kind that is none", ["--kind", "!!! <b>", "--count", "3"], /^--kind wants a kind of goods/],
  ["a kind as long as a letter", ["--kind", "very ".repeat(30), "--count", "3"], /^--kind wants/],
  ["no kind", ["--count", "3"], /^--kind wants/],
  ["no goods", ["--kind", "kettle", "--count", "0"], /^--count wants a whole number from 1 to 500/],
  ["more goods than a person reads", ["--kind", "kettle", "--count", "10000"], /^--count wants/],
  ["half a kettle", ["--kind", "kettle", "--count", "0.5"], /^--count wants/],
  ["ten thousand billions", ["--kind", "kettle", "--count", "1e99"], /^--count wants/],
  ["a kind of five words", ["--kind", "a very very good kettle", "--count", "1"], /^--kind wants/],
  ["a model that is not known", ["--kind", "kettle", "--count", "3", "--model", "nobody"], /^There is no model "nobody" that writes; there is "[a-z0-9.-]+"/],
  ["an option that is not known", ["--kind", "kettle", "--count", "3", "--price", "5"], /^An option is not known/],
  ["a file that is there already", ["--kind", "kettle", "--count", "3", "--out", existing], /is there already: name another file with --out\.$/],
  ["a folder that is not there", ["--kind", "kettle", "--count", "3", "--out", "/no/such/folder/draft.json"], /cannot be written there/],
] as const)("asked for %s, it refuses in one sentence", (_what, words, sentence) => {
  const refusal = refusalOf(words);
  expect(refusal).toMatch(sentence);
  expect(refusal).not.toContain("\n");
});

test("a refusal is all that is said, and the program ends with 2", async () => {
  const command = resolve(import.meta.dirname, "../../../scripts/catalogue-draft.ts");
  const { code, output } = await quietly(process.execPath, [command, "--kind", "kettle", "--count", "3", "--out", existing]);
  expect({ code, output }).toEqual({ code: 2, output: `${existing} is there already: name another file with --out.\n` });
  expect(readFileSync(existing, "utf8")).toBe("somebody's work");
}, 60_000);

test("without a model the command drafts by rules, prints nothing but the catalogue and says so", async () => {
  const command = resolve(import.meta.dirname, "../../../scripts/catalogue-draft.ts");
  const words = ["--kind", "Travel kettles", "--count", "2", "--seed", "7", "--model", "none"];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [command, ...words]);
  const { shop, problems } = shopFromForeignCatalogue(JSON.parse(stdout), new Date("2026-11-22T10:44:00Z"));
  expect({ problems, kinds: shop.products.map(({ kind }) => kind) }).toEqual({ problems: [], kinds: ["travel kettle", "travel kettle"] });
  expect(stderr.trim().split("\n")).toEqual([
    '"travel kettle" is drafted as "kettle" is.',
    "No model drafted: names, specifications and descriptions are by rules.",
    'Drafted 2 by rules, seed "7". All of it is invented: read it before you load it.',
  ]);
}, 60_000);

test("what is asked rightly is taken as it is, and without a seed every run has its own", () => {
  const words = ["--kind", "  Desk   lamp ", "--count", "500"];
  expect(readRequest([...words, "--seed", "spring"], registry)).toEqual({ kind: "Desk lamp", count: 500, model: writer, seed: "spring", out: null });
  expect(readRequest(words, registry).seed).not.toBe(readRequest(words, registry).seed);
});
