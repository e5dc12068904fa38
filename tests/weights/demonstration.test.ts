/** The two hundred questions and the forty journeys with the embedded model, in one process, and how long a shopper waits. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LlmProcess } from "../../main/llm/process-client.ts";
import { askQuestions, percentile, questions, report, type Result } from "../answers/questions.ts";
import { askTheStore, storeQuestions } from "../answers/store-questions.ts";
import { report as reportJourneys, travel, type Travelled } from "../journeys/run.ts";
import { openEmbedded } from "./embedded-model.ts";

const RIGHT = 0.9;
const REFUSED = 0.03;
const STORE = 0.86;
/** On two cores that do nothing else; a busy machine is given four times as long. */
const LIMITS = { cards: 300, firstWord: 500, total: 2000 } as const;
const BUSY = process.env["LONG"] ? 1 : 4;

let llm: LlmProcess;
beforeAll(async () => {
  ({ llm } = await openEmbedded("assistant"));
}, 60_000);
afterAll(() => llm.close());

describe("two hundred questions", () => {
  let result: Result;
  beforeAll(async () => {
    result = await askQuestions(llm);
    report("embedded", result);
  }, 300_000);

  test("are all asked", () => expect(result.asked).toBe(questions.length));
  test("nine of ten show the right things", () => expect(result.right / result.asked, result.wrong.join("\n")).toBeGreaterThanOrEqual(RIGHT));
  test("every number and every name on screen is the shop's, and nothing is promised", () => expect(result.untrue).toEqual([]));
  test("a question for a shop is hardly ever refused", () => {
    expect(result.refusedWrongly.length / result.asked, result.refusedWrongly.join("\n")).toBeLessThanOrEqual(REFUSED);
  });
  test.each(Object.keys(LIMITS) as (keyof typeof LIMITS)[])("nobody waits long: %s", (part) => {
    expect(percentile(result.ms[part])).toBeLessThanOrEqual(LIMITS[part] * BUSY);
  });
});

test("nearly nine of ten questions about the store open the page that answers them", async () => {
  const { page, wrong } = await askTheStore(llm);
  expect(page / storeQuestions.length, wrong.join("\n")).toBeGreaterThanOrEqual(STORE);
}, 60_000);

describe("forty journeys", () => {
  let travelled: Travelled;
  beforeAll(async () => {
    travelled = await travel(llm);
    reportJourneys("embedded", travelled);
  }, 300_000);

  test("nine of ten turns show the right things", () => expect(travelled.right / travelled.turns, travelled.wrong.join("\n")).toBeGreaterThanOrEqual(RIGHT));
  test("no turn shows what is not so", () => expect(travelled.untrue).toEqual([]));
});
