/**
 * The last look before a model's words reach the screen. A sentence that people have committed as another wording of the
 * fixed one is right as it stands, its slots filled. Of any other the slots are cut out, each once; what is left may hold
 * only words of the fixed sentence and words that claim nothing: no figure, name or promise can be among them.
 */
import { slotFiller } from "../llm/slot-grammar.ts";
import { wordingsOf } from "../llm/wordings.ts";
import { harmless } from "./harmless-words.ts";
import { type Sentence, spoken } from "./sentences.ts";
import { stems } from "./vocabulary.ts";

const LONGEST = 1_500; // letters: the 320 tokens that an answer may have
const ROOM = 160; // letters beyond the fixed sentence: a greeting and some courtesy
const unprintable = /[^\P{C}]|[<>{}[\]\\|@#*_`~^=]|:\/\/|[\u2028\u2029]/u;
const figures = /\p{N}+(?:[.,]\p{N}+)*/gu;
const HOLE = "\u2205"; // where a slot was: no letter and no figure

/** The first thing in `text` that the sentence and its facts do not support; null where all of it is grounded. */
export function ungrounded(text: string, sentence: Pick<Sentence, "template" | "slots">): string | null {
  const own = spoken(sentence);
  if (text.length > LONGEST) return "too long";
  if (text === own || committed(sentence).has(plainQuotes(text))) return null;
  if (text.length > own.length + ROOM) return "too long";
  return unprintable.exec(text)?.[0] ?? strange(text, sentence);
}

/** Each committed wording as it reads with the slots filled. */
function committed({ template, slots }: Pick<Sentence, "template" | "slots">): ReadonlySet<string> {
  return new Set(
    wordingsOf(template).map((way) => {
      const filler = slotFiller(slots);
      filler.take(way);
      return plainQuotes(filler.end());
    }),
  );
}

/** A model reads and writes straight quotes, people curly ones. */
const plainQuotes = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");

function strange(text: string, { template, slots }: Pick<Sentence, "template" | "slots">): string | null {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const cut = withoutSlots(
    text,
    names.map((name) => slots[name] ?? ""),
  );
  if (typeof cut === "string") return cut;
  return (
    strangeFigure(cut.join(HOLE), template) ??
    strangeCapital(cut.join(HOLE)) ??
    strangeWord(cut.join(HOLE), template) ??
    missingWord(cut.join(HOLE), template) ??
    wrongRole(cut, names, template)
  );
}

/** The text between the values, which stand in it once each and in the order of the sentence; else the value that does not. */
function withoutSlots(text: string, values: readonly string[]): string[] | string {
  const between: string[] = [];
  let from = 0;
  for (const value of values) {
    const at = placeOf(value, text, from);
    if (at < 0) return value;
    between.push(text.slice(from, at));
    from = at + value.length;
  }
  return [...between, text.slice(from)];
}

/** Where the value stands as words of its own: the 3 of "36" is not 3. */
function placeOf(value: string, text: string, from: number): number {
  for (let at = text.indexOf(value, from); at >= 0; at = text.indexOf(value, at + 1)) {
    const [before = "", after = ""] = [text[at - 1], text.slice(at + value.length)];
    if (!/[\p{L}\p{N}.,$€£%-]/u.test(before) || /[,.]/.test(before)) if (!/^(?:[\p{L}\p{N}%]|[.,]\p{N})/u.test(after)) return at;
  }
  return -1;
}

/** The fixed sentence may hold a figure of its own ("of 5"), so often and no oftener. */
function strangeFigure(left: string, template: string): string | null {
  const may: string[] = [...(template.match(figures) ?? [])];
  for (const figure of left.match(figures) ?? []) {
    const at = may.indexOf(figure);
    if (at < 0) return figure;
    may.splice(at, 1);
  }
  return null;
}

/** A capital inside a sentence is a name or a shout. */
function strangeCapital(left: string): string | null {
  const starts = left.replace(/(^|[.!?:]\s+)["“]?\p{Lu}(?!\p{Lu})/gu, "$1").replace(/(?<!\p{L})I(?!\p{L})/gu, "");
  return /\p{Lu}\p{L}*/u.exec(starts)?.[0] ?? null;
}

function strangeWord(left: string, template: string): string | null {
  const may = wordsOf(template);
  return stems(left.replaceAll(HOLE, " ")).find((word) => /\p{L}/u.test(word) && !may.has(word) && !harmless.has(word)) ?? null;
}

/** "It is sold out" cannot lose its "sold": a word that claims something is part of the fact. */
function missingWord(left: string, template: string): string | null {
  const said = wordsOf(left);
  return [...wordsOf(template)].find((word) => !harmless.has(word) && !said.has(word)) ?? null;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(stems(text.replace(/\{\w+\}|∅/gu, " ")));

/** A bare figure means what the words beside it say: "aisle 3" where 3 are on the shelf is another fact. */
function wrongRole(cut: readonly string[], names: readonly string[], template: string): string | null {
  const parts = template.split(/\{\w+\}/);
  const beside = (text: readonly string[], at: number) => [stems(text[at] ?? "").at(-1), stems(text[at + 1] ?? "")[0]] as const;
  const roles = names.map((_, at) => beside(parts, at));
  const wrong = names.find((_, at) => {
    const [before, after] = beside(cut, at);
    const foreign = (word: string | undefined, side: 0 | 1) =>
      word !== undefined && word !== roles[at]?.[side] && !harmless.has(word) && roles.some((role) => role[side] === word);
    return foreign(before, 0) || foreign(after, 1);
  });
  return wrong ?? null;
}
