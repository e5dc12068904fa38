/** A grammar for one question: what the model writes is valid by construction, so nothing can fail to parse. */
import type { Filled, SpanField, SpanShape } from "./llm.ts";
import { numbersOf, ownWords, type Word, wordsOf } from "./spans.ts";

export interface SpanGrammar {
  /** GBNF. */
  readonly text: string;
  /** The fields of what was written, spans in the shopper's own spelling. */
  read(written: string): Filled;
}

/** `space`: what stands before a text value, so that its first word is the same token as in the question. */
export function spanGrammar(question: string, shape: SpanShape, space: "" | " "): SpanGrammar {
  const words = wordsOf(question);
  const numbers = numbersOf(question);
  const [first, ...others] = shape.fields;
  if (first === undefined) throw new Error("a shape needs a field");
  const parts = [
    literal(`{"${first.name}":`),
    valueRule(first),
    ...others.filter(possible).map((field) => `(${literal(`,"${field.name}":`)} ${valueRule(field)})?`),
  ];
  const deepest = Math.max(1, ...shape.fields.map((field) => (field.type === "span" ? field.words : 1)));
  const rules = [`root ::= ${parts.join(" ")} ${literal("}")}`, ...wordRules(words, deepest)];
  if (numbers.length > 0) rules.push(`number ::= ${numbers.map((number) => literal(String(number))).join(" | ")}`);
  return { text: `${rules.join("\n")}\n`, read: (written) => read(written, words) };

  /** A span needs words to copy, a number a number. */
  function possible(field: SpanField): boolean {
    return field.type === "choice" || (field.type === "span" ? words.length > 0 : numbers.length > 0);
  }

  function valueRule(field: SpanField): string {
    if (field.type === "number") return "number";
    const open = literal(`"${space}`);
    const inside = field.type === "span" ? words.map((_, index) => spanRule(index, field.words)).join(" | ") : field.values.map(literal).join(" | ");
    return `${open} (${inside}) ${literal('"')}`;
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
