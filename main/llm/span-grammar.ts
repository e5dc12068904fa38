/** A grammar for one question: what the model writes is valid by construction, so nothing can fail to parse. */
import type { Filled, SpanField, SpanShape } from "./llm.ts";
import { numbersOf, ownWords, type Word, wordsOf } from "./spans.ts";

const MOST_NUMBERS = 8; // of a question; each adds to the grammar

export interface SpanGrammar {
  /** GBNF. */
  readonly text: string;
  /** The fields of what was written, spans in the shopper's own spelling. */
  read(written: string): Filled;
}

/** `space`: what stands before a text value, so that its first word is the same token as in the question. No number is used twice. */
export function spanGrammar(question: string, shape: SpanShape, space: "" | " "): SpanGrammar {
  const words = wordsOf(question);
  const numbers = numbersOf(question).slice(0, MOST_NUMBERS);
  const [first, ...others] = shape.fields;
  if (first === undefined) throw new Error("a shape needs a field");
  const rules = new Map([["root", ""]]);
  const deepest = Math.max(1, ...shape.fields.map((field) => (field.type === "span" ? field.words : 1)));
  rules.set("root", `${literal(`{"${first.name}":`)} ${textRule(first)} ${rest(0, [])}`);
  const text = [...rules].map(([name, rule]) => `${name} ::= ${rule}`);
  return { text: `${[...text, ...wordRules(words, deepest)].join("\n")}\n`, read: (written) => read(written, words) };

  /** The fields from `index` on, each of which may be left out, where the numbers at `used` are spent. */
  function rest(index: number, used: readonly number[]): string {
    const field = others[index];
    if (field === undefined) return literal("}");
    const name = ["rest", index, ...used].join("-");
    if (!rules.has(name)) {
      rules.set(name, ""); // keeps its place: the rules then stand in the order of the fields
      rules.set(name, [...waysOf(field, index, used), rest(index + 1, used)].join(" | "));
    }
    return name;
  }

  function waysOf(field: SpanField, index: number, used: readonly number[]): string[] {
    const key = `,"${field.name}":`;
    if (field.type === "number") {
      const left = [...numbers.keys()].filter((number) => !used.includes(number));
      return left.map((number) => `${literal(`${key}${numbers[number]}`)} ${rest(index + 1, [...used, number])}`);
    }
    return field.type === "span" && words.length === 0 ? [] : [`${literal(key)} ${textRule(field)} ${rest(index + 1, used)}`];
  }

  function textRule(field: SpanField): string {
    const values = field.type === "choice" ? field.values.map(literal) : words.map((_, index) => spanRule(index, field.type === "span" ? field.words : 1));
    return `${literal(`"${space}`)} (${values.join(" | ")}) ${literal('"')}`;
  }
}

const spanRule = (start: number, most: number) => `from-${start}-${most}`;

/** `from-3-2`: one or two words, the first of them word 3. A chain of rules stays small where a list of spans would not. */
function wordRules(words: readonly Word[], deepest: number): string[] {
  return words.flatMap(({ plain, last }, start) =>
    Array.from({ length: deepest }, (_, index) => {
      const most = index + 1;
      const ends = plain === last ? literal(plain) : `${literal(plain)} | ${literal(last)}`;
      const goesOn = most > 1 && start + 1 < words.length ? ` | ${literal(`${plain} `)} ${spanRule(start + 1, most - 1)}` : "";
      return `${spanRule(start, most)} ::= ${ends}${goesOn}`;
    }),
  );
}

function read(written: string, words: readonly Word[]): Filled {
  const fields = JSON.parse(written) as Record<string, string | number>; // the grammar allows texts and numbers alone
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? ownWords(value.trim(), words) : value]));
}

/** A GBNF string. */
export function literal(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&").replace(/[\r\n]/g, " ")}"`;
}
