/** A model as the assistant relies on it: it answers within its signal and in the shape it was asked for, or not at all. */
import type { Filled, Llm, SpanField, SpanShape } from "../llm/llm.ts";
import { within } from "./within.ts";

const LONGEST_WORDS = 1_500; // characters, about 320 tokens

export function bounded(llm: Llm): Llm {
  return {
    classify: (texts, labels, options) => within(llm.classify(texts, labels, options), options.signal),
    fill: async (question, shape, options) => fitting(await within(llm.fill(question, shape, options), options.signal), { question, shape }),
    word: async (prompt, facts, options) => short(await within(llm.word(prompt, facts, options), options.signal)),
    status: () => llm.status(),
    forget: () => llm.forget(),
  };
}

/** The fields that were asked for, where they hold what such a field may hold. */
function fitting(filled: unknown, { question, shape: { fields } }: { question: string; shape: SpanShape }): Filled {
  if (typeof filled !== "object" || filled === null) throw new Error("the model filled nothing in");
  const given = filled as Readonly<Record<string, unknown>>; // looked at field by field
  return Object.fromEntries(
    fields.flatMap((field): [string, string | number][] => {
      const value = given[field.name];
      return (typeof value === "string" || typeof value === "number") && fits(value, field, question) ? [[field.name, value]] : [];
    }),
  );
}

function fits(value: string | number, field: SpanField, question: string): boolean {
  if (field.type === "number") return Number.isFinite(value);
  if (typeof value === "number") return false;
  return field.type === "choice" ? field.values.includes(value) : value.length <= question.length;
}

function short(words: unknown): string {
  if (typeof words !== "string" || words.length > LONGEST_WORDS) throw new Error("the model's words are no short text");
  return words;
}
