/** What the store says of itself, by rules alone; the embedded model is asked in `weights/`. */
import { beforeAll, expect, test } from "vitest";
import { createAbsentLlm } from "../../main/llm/absent-llm.ts";
import { askTheStore, type Shown, storeQuestions } from "./store-questions.ts";

const PAGE = 0.82;
const WORDS = 0.75;

let shown: Shown;
beforeAll(async () => {
  shown = await askTheStore(createAbsentLlm("rules alone"));
}, 60_000);

test("eight of ten questions open the page that answers them", () => {
  expect(shown.page / storeQuestions.length, shown.wrong.join("\n")).toBeGreaterThanOrEqual(PAGE);
});
test("and show the words that do", () => expect(shown.words / storeQuestions.length).toBeGreaterThanOrEqual(WORDS));
