/** A description in a larger model's own words: facts only as slots, and nothing that is not to be believed. */
import { slotFiller, slotGrammar } from "../../main/llm/slot-grammar.ts";
import { strangeWord } from "./own-words.ts";

const SHORTEST = 40;
const LONGEST = 480;
const MOST_SENTENCES = 5;

export interface Given {
  /** Each stands in the text once. */
  readonly slots: Readonly<Record<string, string>>;
  readonly kind: string;
  /** Everything that is known of the product, in any form. */
  readonly own: string;
}

export const freeGrammar = (slots: Given["slots"]) => slotGrammar(Object.keys(slots), "", "[a-z ,.;:'!?()-]");

/** The text with its slots filled; null where anything stands against it. What was cut off in a sentence loses that sentence. */
export function readFreeText(written: string, { slots, ...given }: Given): string | null {
  const text = written.slice(0, Math.max(...[".", "!", "?"].map((end) => written.lastIndexOf(end))) + 1).trim();
  const words = text.replace(/\{\w+\}/g, "");
  const used = [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot ?? "");
  const everySlotOnce = used.length === Object.keys(slots).length && Object.keys(slots).every((slot) => used.includes(slot));
  if (!everySlotOnce || text.length < SHORTEST || text.length > LONGEST) return null;
  if (!/^[a-z ,.;:'!?()-]*$/.test(words) || repeats(text) || strangeWord(words, given) !== null) return null;
  return filled(text, slots);
}

/** Sentence after sentence of the same, or more of them than a shopper reads. */
function repeats(text: string): boolean {
  const sentences = text.split(/[.!?]+\s*/).filter(Boolean);
  return sentences.length > MOST_SENTENCES || new Set(sentences).size < sentences.length || /\b(\w+)( \1\b){2}/.test(text);
}

export function filled(text: string, slots: Given["slots"]): string {
  const filler = slotFiller(slots);
  filler.take(withArticles(text, slots));
  return filler.end();
}

/** "a {colour}" becomes "an {colour}" before orange. */
function withArticles(text: string, slots: Given["slots"]): string {
  return text.replace(/\ban? \{(\w+)\}/g, (_, slot: string) => `${/^([aeiou]|8|1[18]\b)/i.test(slots[slot] ?? "") ? "an" : "a"} {${slot}}`);
}
