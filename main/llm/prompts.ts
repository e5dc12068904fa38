/** How each kind of model is asked. The compact frames are the ones the embedded model was trained in (models/training/reviews.py). */
import { plainText } from "./plain-text.ts";
import type { Task } from "./protocol.ts";

export type PromptStyle = "compact" | "instruct";

/** `before` and `after` hold special tokens; `text` is what a person wrote and never does. */
export interface Frame {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** Longer texts keep this many tokens of the beginning and of the end. */
  readonly head: number;
  readonly tail: number;
}

export function frameFor(style: PromptStyle, task: Task, text: string): Frame {
  return style === "compact" ? compact(task, text) : instruct(task, text);
}

/** What stands in front of every text of a task: evaluated once after loading. */
export function prefixOf(style: PromptStyle, task: Task): string {
  return frameFor(style, task, "").before;
}

/** A space in front of a value makes its first word the token that it is in the middle of a question. */
export const spaceOf = (style: PromptStyle): "" | " " => (style === "compact" ? " " : "");

function compact(task: Task, text: string): Frame {
  const trained = task === "draft" ? "answer" : task; // it was taught no drafts: to choose a wording is what comes nearest
  const before = `<|begin_of_text|><|start_header_id|>${trained}<|end_header_id|>`;
  const after = "<|eot_id|>";
  return task === "review"
    ? { before, text: ` ${plainText(text)}`, after, head: 96, tail: 48 }
    : { before, text: ` ${plainText(text)}`, after, head: 200, tail: 60 };
}

const instructions: Readonly<Record<Task, string>> = {
  review: "Say whether the customer review is negative, neutral or positive. Answer with that one word.",
  question: [
    "You read questions of shoppers in a store. Answer with one JSON object and nothing else.",
    "about: products, manufacturers, promotions, store (returns, delivery, hours, services), orders, smalltalk, offtopic or unsafe.",
    "Where the question says it, also: kind of product, manufacturer, not (a manufacturer that is not wanted), colour, min and max price, sort, offer, topic (what of the store is asked), name of a product. Copy the shopper's words.",
    'Question: do you have red rain jackets under 50, not from Aluvia\nAnswer: {"about":"products","kind":"rain jackets","not":"Aluvia","colour":"red","max":50}',
    'Question: how long can I bring it back\nAnswer: {"about":"store","topic":"bring it back"}',
    'Question: who makes the Belora 300\nAnswer: {"about":"manufacturers","name":"Belora 300"}',
    'Question: what is reduced today\nAnswer: {"about":"promotions"}',
  ].join("\n"),
  answer:
    "Say the last line in your own words, friendly and short, in at most two sentences, all in lower case. Copy each {slot} exactly once; write no figures and no names yourself.",
  draft:
    "You help to draft the catalogue of a shop; its goods and makers are invented. Answer with what is asked and nothing else. Say only what follows from what is given; write no figures, brands, comparisons or promises yourself.",
};

function instruct(task: Task, text: string): Frame {
  const turn = (role: string) => `<|start_header_id|>${role}<|end_header_id|>\n\n`;
  return {
    before: `<|begin_of_text|>${turn("system")}${instructions[task]}<|eot_id|>${turn("user")}`,
    text: text.trim(),
    after: `<|eot_id|>${turn("assistant")}`,
    head: 500,
    tail: 150,
  };
}
