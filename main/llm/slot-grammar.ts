/** A grammar for an answer: figures and names cannot be written, only the slots that stand for them. */
import { literal } from "./span-grammar.ts";

const MOST_IN_ANY_ORDER = 5; // each further slot doubles the grammar; beyond it the order stands

/** Slots of the sentence that the model is to reword, in lower case, without repeats. */
export function slotsIn(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => (match[1] ?? "").toLowerCase()))];
}

const NO_FIGURES_AND_NAMES = "[^A-Z0-9{}<>|\\\\\\r\\n]";

/** GBNF in which every one of `slots` is written exactly once, between words of these letters: lower case without figures. */
export function slotGrammar(slots: readonly string[], space: "" | " ", letters = NO_FIGURES_AND_NAMES): string {
  const root = `root ::= ${space === "" ? "" : `${literal(space)} `}${ruleName(slots)}`;
  return `${[root, ...(slots.length > MOST_IN_ANY_ORDER ? inOrder(slots) : inAnyOrder(slots))].join("\n")}\nwords ::= ${letters}*\nend ::= [.!?]\n`;
}

const ruleName = (left: readonly string[]) => `left${left.map((slot) => `-${slot.replace(/_/g, "-")}`).join("")}`;

function inAnyOrder(slots: readonly string[]): string[] {
  return subsets(slots).map((left) => {
    if (left.length === 0) return `${ruleName(left)} ::= words end`;
    const next = left.map((slot) => `${literal(`{${slot}}`)} ${ruleName(left.filter((other) => other !== slot))}`);
    return `${ruleName(left)} ::= words (${next.join(" | ")})`;
  });
}

function inOrder(slots: readonly string[]): string[] {
  return [`${ruleName(slots)} ::= ${slots.map((slot) => `words ${literal(`{${slot}}`)}`).join(" ")} words end`];
}

function subsets(slots: readonly string[]): string[][] {
  return slots.reduceRight<string[][]>((found, slot) => [...found.map((rest) => [slot, ...rest]), ...found], [[]]);
}

/** Fills slots while the text comes in and begins sentences with a capital; what it gives out is final. */
export function slotFiller(slots: Readonly<Record<string, string>>) {
  const values = new Map(Object.entries(slots).map(([name, value]) => [name.toLowerCase(), value]));
  let waiting = "";
  let said = "";
  let begins = true; // a sentence does; the full stop of a name ends none
  return { take, end };

  /** The text that can be shown now: an open slot waits for its end. */
  function take(piece: string): string {
    waiting += piece;
    const open = waiting.lastIndexOf("{");
    const whole = open >= 0 && !waiting.includes("}", open) ? waiting.slice(0, open) : waiting;
    return say(whole.replace(/\bi$/, "")); // the next piece tells whether it is a word of its own
  }

  function end(): string {
    say(waiting);
    return said;
  }

  function say(ready: string): string {
    waiting = waiting.slice(ready.length);
    const before = said.length;
    for (const part of ready.split(/(\{\w+\})/)) said += begun(said === "" ? part.trimStart() : part);
    return said.slice(before);
  }

  /** A slot's value or the model's own words, with a capital where a sentence begins. */
  function begun(part: string): string {
    const slot = part.startsWith("{");
    const text = slot ? (values.get(part.slice(1, -1)) ?? part) : sentences(part);
    const told = begins ? text.replace(/^\s*\p{Ll}/u, (letter) => letter.toUpperCase()) : text;
    if (text.trim() !== "") begins = !slot && /[.!?]\s*$/.test(text);
    return told;
  }
}

/** Capitals inside the model's own words, which are all lower case. */
function sentences(words: string): string {
  return words.replace(/([.!?]\s+)(\p{Ll})/gu, (_, stop: string, letter: string) => stop + letter.toUpperCase()).replace(/(^|\s)i(?=[\s',.!?]|$)/g, "$1I");
}
