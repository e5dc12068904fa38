/** The command as a person types it: real file, real model, one JSON object as the last line. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const script = resolve(import.meta.dirname, "../../scripts/eval/reviews.ts");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "eval-reviews-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function evaluate(text: string | null, ...given: string[]): Promise<Ended> {
  const file = join(folder, "reviews.jsonl");
  if (text !== null) await writeFile(file, text);
  const args = [script, ...(text === null ? [] : ["--in", file]), ...given];
  return new Promise((done) => execFile(process.execPath, args, (error, out, err) => done({ code: error === null ? 0 : Number(error.code), out, err })));
}

const reviews = [
  { text: "Terrible. It broke after two days and nobody answered. A waste of money.", label: "negative" },
  { text: "Wonderful! It works perfectly and I love it. Highly recommended.", stars: 5 },
  { text: "", label: "neutral" },
  { text: "Rubbish, do not buy this awful thing.", stars: 1 },
];

test("the last line is one JSON object with every figure, an empty text is neutral", async () => {
  const { code, out } = await evaluate(`${reviews.map((review) => JSON.stringify(review)).join("\n")}\n`, "--json");
  const report = JSON.parse(out.trim().split("\n").at(-1) ?? "") as Record<string, unknown>; // the command's own output
  expect({ code, keys: Object.keys(report) }).toEqual({
    code: 0,
    keys: expect.arrayContaining(["n", "accuracy", "macroF1", "perClass", "confusion", "expectedCalibrationError", "called", "msPerReview", "baselines"]),
  });
  expect(report).toMatchObject({
    n: 4,
    accuracy: 1,
    confusion: [
      [2, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    called: { share: expect.any(Number), accuracy: expect.any(Number) },
    msPerReview: { p50: expect.any(Number), p95: expect.any(Number) },
    baselines: {
      majority: { accuracy: 0.5, macroF1: expect.any(Number) },
      lexicon: { accuracy: expect.any(Number), macroF1: expect.any(Number) },
      tfidf: { accuracy: expect.any(Number), macroF1: expect.any(Number) },
    },
  });
});

describe("bad input is one sentence and exit code 2:", () => {
  test.each([
    ["a file that is not there", null, ["--in", "/nowhere/reviews.jsonl"], /cannot be read/],
    ["an unknown option", null, ["--out", "x"], /option is not known/],
    ["a line that is not JSON", '{"text": "a", "label": "neutral"}\n{"text": ', [], /Line 2 of .* is not JSON/],
    ["a line without label and stars", '{"text": "a"}\n', [], /Line 1 of .* neither label nor stars/],
    ["a label nobody knows", '{"text": "a", "label": "great"}\n', [], /Line 1 of .* is no review/],
    ["an empty file", "\n", [], /holds no review/],
    ["a model that is not there", '{"text": "a", "label": "neutral"}\n', ["--model", "gpt"], /no model "gpt"/],
  ])("%s", async (_, text, given, sentence) => {
    const { code, out, err } = await evaluate(text, ...given);
    expect({ code, out, lines: err.trim().split("\n").length }).toEqual({ code: 2, out: "", lines: 1 });
    expect(err).toMatch(sentence);
  });
});
