/** Two hundred questions over the demonstration shop, by rules alone and with a scripted model; the embedded one is asked in `weights/`. */
import { beforeAll, describe, expect, test } from "vitest";
import { createAbsentLlm } from "../../main/llm/absent-llm.ts";
import type { Llm } from "../../main/llm/llm.ts";
import { askQuestions, percentile, questions, report, type Result } from "./questions.ts";
import { willingLlm } from "./willing-llm.ts";

const RIGHT = 0.9;
const REFUSED = 0.03;
const RULES_MS = 100;
/** A machine that does other things beside is given this much more. */
const BUSY = process.env["LONG"] ? 1 : 4;

const abouts = new Map(questions.map(({ turns, about }) => [turns.at(-1) ?? "", about[0] ?? "products"]));
const models: readonly (readonly [string, Llm])[] = [
  ["rules", createAbsentLlm("rules alone")],
  ["scripted", willingLlm(abouts)],
];

test("there are two hundred, twelve of them in each of four languages", () => {
  const languages = Object.groupBy(questions, ({ language }) => language);
  expect(Object.fromEntries(Object.entries(languages).map(([language, list]) => [language, list?.length]))).toEqual({
    en: 152,
    es: 12,
    fr: 12,
    de: 12,
    ar: 12,
  });
  expect(new Set(questions.map(({ id }) => id)).size).toBe(200);
});

describe.each(models)("by %s", (name, llm) => {
  let result: Result;
  beforeAll(async () => {
    result = await askQuestions(llm);
    report(name, result);
  }, 120_000);

  test("nine of ten show the right things", () => expect(result.right / result.asked, result.wrong.join("\n")).toBeGreaterThanOrEqual(RIGHT));
  test("every number and every name on screen is the shop's, and nothing is promised", () => expect(result.untrue).toEqual([]));
  test("a question for a shop is hardly ever refused", () => {
    expect(result.refusedWrongly.length / result.asked, result.refusedWrongly.join("\n")).toBeLessThanOrEqual(REFUSED);
  });
  test("nobody waits for the rules", () => expect(percentile(result.ms.total)).toBeLessThanOrEqual(RULES_MS * BUSY));
});
