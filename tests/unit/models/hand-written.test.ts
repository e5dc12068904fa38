import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { numbersOf, wordsOf } from "../../../main/llm/spans.ts";
import { understandingShape } from "../../../main/llm/understanding-shape.ts";

const models = join(import.meta.dirname, "../../../models");

function lines<T>(file: string): T[] {
  const text = readFileSync(join(models, file), "utf8").trim();
  return text.split("\n").map((line) => JSON.parse(line) as T); // our own files; the tests below say what they hold
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim(); // prettier-ignore

const questions = { training: "training/data/questions.jsonl", measuring: "evaluation/questions.jsonl" };
const reviews = { neutral: "training/data/reviews-neutral.jsonl", hard: "training/data/reviews-hard.jsonl", measuring: "evaluation/reviews-hard.jsonl" };

test("no question or review that measures a model teaches it", () => {
  const asked = new Set(lines<{ q: string }>(questions.training).map(({ q }) => plain(q)));
  const written = new Set([reviews.neutral, reviews.hard].flatMap((file) => lines<{ text: string }>(file)).map(({ text }) => plain(text)));
  expect({
    questions: lines<{ q: string }>(questions.measuring).filter(({ q }) => asked.has(plain(q))),
    reviews: lines<{ text: string }>(reviews.measuring).filter(({ text }) => written.has(plain(text))),
  }).toEqual({ questions: [], reviews: [] });
});

test("there are at least 3,000 questions and 3,000 reviews to learn from, 250 questions to measure with, and none twice", () => {
  const asked = lines<{ q: string }>(questions.training).map(({ q }) => plain(q));
  const written = [reviews.neutral, reviews.hard].flatMap((file) => lines<{ text: string }>(file)).map(({ text }) => text);
  expect(asked.length).toBeGreaterThanOrEqual(3000);
  expect(written.length).toBeGreaterThanOrEqual(3000);
  expect(lines(questions.measuring).length).toBeGreaterThanOrEqual(250);
  expect({ asked: new Set(asked).size, written: new Set(written).size }).toEqual({ asked: asked.length, written: written.length });
});

describe.each(Object.values(questions))("in %s", (file) => {
  test("every field is one of the form, and its value a choice, a number of the question or words of it", () => {
    const wrong = lines<Record<string, string>>(file).filter(({ q = "", ...fields }) => !Object.entries(fields).every(([name, value]) => fits(q, name, value)));
    expect(wrong).toEqual([]);
  });
});

function fits(question: string, name: string, value: string): boolean {
  const field = understandingShape.fields.find((each) => each.name === name);
  if (field === undefined) return false;
  if (field.type === "choice") return field.values.includes(value);
  if (field.type === "number") return numbersOf(question).includes(Number(value));
  const words = wordsOf(question);
  const span = value.toLowerCase().split(" ");
  const stands = (at: number) =>
    span.every((part, offset) => [words[at + offset]?.plain, offset === span.length - 1 ? words[at + offset]?.last : null].includes(part));
  return span.length <= field.words && words.some((_, at) => stands(at));
}
