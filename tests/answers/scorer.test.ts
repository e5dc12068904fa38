/** The scorer itself: true answers pass, and each kind of untrue one is caught wherever it can be made. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAbsentLlm } from "../../main/llm/absent-llm.ts";
import type { Turn } from "../../preload/domain/chat.ts";
import { mutants } from "./mutants.ts";
import { clean, faultsIn, scored } from "./scorer.ts";
import { openTalk, type Talk } from "./shop.ts";
import type { Truth } from "./truth.ts";

const questions = [
  "Orno 1.7 litre kettle",
  "Harbour quiet kettle 1.5 l",
  "Kvistad Fjell stove kettle 2 l",
  "Fennholt Arc desk lamp",
  "Pellaro Moka six-cup coffee maker",
  "Inkamo Tank printer",
  "Noddora Air travel pillow",
  "Brenko Wok frying pan 30 cm",
  "Solvane Wake table lamp",
  "Orno Simple hair dryer",
  "kettles under $40",
  "purple kettles under $30",
  "Orno kettles under $20",
  "the cheapest laptop",
  "dearest television",
  "best reviewed headphones",
  "best rated mug",
  "how loud is the Harbour quiet kettle 1.5 l",
  "how loud is the Lathera Quiet hair dryer",
  "compare Orno 1.7 litre kettle and Harbour quiet kettle 1.5 l",
  "compare the Inkamo Home printer with the Inkamo Tank printer",
  "what do buyers say about the Orno 1.7 litre kettle",
  "what is bad about the Orno 1.7 litre kettle",
  "what is on offer today",
  "which suitcases are on offer",
  "tell me about Harbour",
  "tell me about Kvistad",
  "who makes kettles",
  "which makers come from Norway",
  "which brands do you have",
  "can I return a towel",
  "when are you open on Sunday",
  "where is my order",
  "hello",
];

let talk: Talk;
const answers: { question: string; turn: Turn; truth: Truth }[] = [];
beforeAll(async () => {
  talk = await openTalk({ llm: createAbsentLlm("rules alone") });
  for (const question of questions) {
    await talk.begin();
    const { turn } = await talk.ask(question);
    answers.push({ question, turn, truth: { ...talk.truth, asked: () => [question] } });
  }
});
afterAll(() => talk.close());

test("a true answer has no fault", () => {
  expect(answers.map(({ question, turn, truth }) => ({ question, ...scored(turn, truth) }))).toEqual(questions.map((question) => ({ question, ...clean })));
});

test.each(Object.entries(mutants))("%s is caught in every answer that can hold it", (_what, mutant) => {
  const mutated = answers.flatMap(({ question, turn, truth }) => {
    const made = mutant(turn, truth);
    return made === null ? [] : [{ question, caught: faultsIn(scored(made, truth)).length > 0 }];
  });
  expect(mutated.length).toBeGreaterThan(0);
  expect(mutated.filter(({ caught }) => !caught).map(({ question }) => question)).toEqual([]);
});

test("there are at least twenty kinds", () => expect(Object.keys(mutants).length).toBeGreaterThanOrEqual(20));

test("the scorer reads the catalogue and the answer, and imports nothing that could be wrong in the same way", () => {
  for (const file of ["scorer", "blocks", "figures", "names", "chosen", "truth"]) {
    const imports = [...readFileSync(new URL(`${file}.ts`, import.meta.url), "utf8").matchAll(/^import (type )?.* from "(\.\.\/.*)";$/gm)];
    expect({ file, running: imports.filter(([, type]) => type === undefined).map(([, , from]) => from) }).toEqual({ file, running: [] });
  }
});
