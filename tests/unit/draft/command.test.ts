import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { quietly } from "../../../scripts/run/processes.mjs";

const command = resolve(import.meta.dirname, "../../../scripts/catalogue-draft.ts");
const existing = join(mkdtempSync(join(tmpdir(), "draft-")), "draft.json");
writeFileSync(existing, "somebody's work");

test.concurrent.each([
  ["a kind that is none", ["--kind", "!!! <b>", "--count", "3"], /^--kind wants a kind of goods/],
  ["a kind as long as a letter", ["--kind", "very ".repeat(30), "--count", "3"], /^--kind wants/],
  ["no kind", ["--count", "3"], /^--kind wants/],
  ["no goods", ["--kind", "kettle", "--count", "0"], /^--count wants a whole number from 1 to 500/],
  ["more goods than a person reads", ["--kind", "kettle", "--count", "10000"], /^--count wants/],
  ["half a kettle", ["--kind", "kettle", "--count", "0.5"], /^--count wants/],
  ["a model that is not known", ["--kind", "kettle", "--count", "3", "--model", "nobody"], /^There is no model "nobody" that writes; there is "embedded"/],
  ["an option that is not known", ["--kind", "kettle", "--count", "3", "--price", "5"], /^An option is not known/],
  ["a file that is there already", ["--kind", "kettle", "--count", "3", "--out", existing], /is there already: name another file with --out\.$/],
  ["a folder that is not there", ["--kind", "kettle", "--count", "3", "--out", "/no/such/folder/draft.json"], /cannot be written there/],
] as const)("asked for %s, it says so in one sentence and drafts nothing", async (_what, words, sentence) => {
  const { code, output } = await quietly(process.execPath, [command, ...words]);
  expect({ code, lines: output.trim().split("\n") }).toEqual({ code: 2, lines: [expect.stringMatching(sentence)] });
  expect(readFileSync(existing, "utf8")).toBe("somebody's work");
});
