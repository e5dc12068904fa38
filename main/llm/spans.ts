/** What of a shopper's question may be copied into an answer: its words in order, and its numbers. */
import { plainText } from "./plain-text.ts";

const MOST_WORDS = 60; // a longer question is read as far as this
const LONGEST_WORD = 40; // longer than any name: it would fill the answer

export interface Word {
  /** As the model reads and writes it inside a span. */
  readonly plain: string;
  /** The same at the end of a span: without a possessive. */
  readonly last: string;
  /** As the shopper wrote it, without punctuation around it. */
  readonly own: string;
}

/** Words without the punctuation around them. models/training/questions.py cuts spans the same way. */
export function wordsOf(question: string): Word[] {
  return question
    .split(/\s+/)
    .map((word) => word.replace(/["\\“”]/g, "").replace(/^[?!.,;:()]+|[?!.,;:()]+$/g, ""))
    .filter((own) => own !== "" && own.length <= LONGEST_WORD)
    .slice(0, MOST_WORDS)
    .map((own) => ({ own, plain: plainText(own), last: plainText(own).replace(/'s$/, "") }))
    .filter(({ plain, last }) => plain !== "" && last !== "");
}

/** The shopper's own spelling of a span the model wrote; the span itself where it is not one. */
export function ownWords(span: string, words: readonly Word[]): string {
  const parts = span.split(" ");
  const start = words.findIndex((_, index) =>
    parts.every((part, offset) => {
      const word = words[index + offset];
      return word !== undefined && (part === word.plain || (offset === parts.length - 1 && part === word.last));
    }),
  );
  if (start < 0) return span;
  const found = words.slice(start, start + parts.length).map(({ own }) => own);
  const last = words[start + parts.length - 1];
  const possessive = last !== undefined && last.plain !== last.last && parts.at(-1) === last.last;
  return possessive ? found.join(" ").replace(/['’]s$/i, "") : found.join(" ");
}

const units = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** Numbers that stand in the question, in figures or in words, without repeats: "1,500" is 1500, "a hundred and twenty" is 120. */
export function numbersOf(question: string): number[] {
  const figures = (question.match(/\d+(?:[.,]\d+)*/g) ?? []).map(figure);
  return [...new Set([...figures, ...spelled(plainText(question))])].filter((value) => Number.isFinite(value));
}

/** A separator before exactly three digits parts thousands; before one or two it is a decimal point. */
function figure(text: string): number {
  const decimals = /[.,](\d{1,2}|\d{4,})$/.exec(text);
  if (decimals === null) return Number(text.replace(/[.,]/g, ""));
  return Number(`${text.slice(0, decimals.index).replace(/[.,]/g, "")}.${decimals[1]}`);
}

function spelled(text: string): number[] {
  // "a hundred and twenty" is one number, "a hundred and two hundred" are two; a comma ends one.
  const words = text.replace(/(hundred|thousand) and (?!\w+ (hundred|thousand))/g, "$1 ").match(/[a-z]+|[,.;:!?]/g) ?? [];
  const found: number[] = [];
  let open: number | null = null;
  for (const word of [...words, ""]) {
    const next = joined(open, word);
    if (next === null && open !== null) found.push(open);
    open = next ?? joined(null, word);
  }
  return found.filter((value) => value >= 10); // "one" and "two" are hardly ever a price
}

/** `before` and the next number word as one number, null where the word does not go on. */
function joined(before: number | null, word: string): number | null {
  if (word === "hundred") return (before ?? 1) * 100;
  if (word === "thousand") return (before ?? 1) * 1000;
  const ten = tens.indexOf(word || "-");
  if (ten > 0) return before === null ? ten * 10 : before % 100 === 0 ? before + ten * 10 : null;
  const unit = units.indexOf(word || "-");
  if (unit < 0) return null;
  if (before === null) return unit;
  return unit < 10 && before % 10 === 0 && before % 100 >= 20 ? before + unit : before % 100 === 0 ? before + unit : null;
}
