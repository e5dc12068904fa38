/** A question in Spanish, French, German or Arabic in the English that the rules know. Names of the catalogue stay as they are. */
import { isThing } from "../catalogue/heads.ts";
import { fillers } from "../catalogue/plain-words.ts";
import type { Language } from "./language.ts";
import { type Foreign, foreign, type Lexicon, lexiconOf, LONGEST } from "./languages/lexicon.ts";
import { type NameWords, nameWordsOf } from "./name-words.ts";
import { stems, type Vocabulary } from "./vocabulary.ts";

interface Shop {
  readonly vocabulary: Vocabulary;
  /** Of the screen: it decides where the words do not. */
  readonly screen: Language;
}

export interface Translated {
  readonly text: string;
  readonly language: Language;
}

export function inEnglish(asked: string, { vocabulary, screen }: Shop): Translated {
  const text = withPlainDigits(asked);
  const names = nameWordsOf(vocabulary.products);
  const kinds = new Set(vocabulary.kinds.flatMap(stems));
  const best = mostUnderstood(text, { names, kinds, screen });
  return best === null ? { text, language: screen } : best;
}

/** Arabic digits, comma and question mark as everybody's. */
function withPlainDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll("٫", ".")
    .replaceAll("،", ",")
    .replaceAll("؟", "?");
}

/** In the language that knows the most of the words; null where English does. Where two know as many, the screen's. */
function mostUnderstood(text: string, { names, kinds, screen }: { names: NameWords; kinds: ReadonlySet<string>; screen: Language }): Translated | null {
  const words = wordsIn(text);
  const isOwn = (word: string) => stems(word).every((stem) => fillers.has(stem) || kinds.has(stem) || asking.has(stem) || isThing(stem));
  const own = words.filter(isOwn).length;
  const arabic = /\p{Script=Arabic}/u.test(text);
  let best: Translated | null = null;
  let most = own;
  for (const language of arabic ? (["ar"] as const) : foreign.slice(0, -1)) {
    const read = translated(text, lexiconOf(language), { language, names });
    const known = read.known.filter(
      (word) => arabic || (word.length > 1 && !(kinds.has(stems(word)[0] ?? "") || (own > 0 && names.has(stems(word)[0] ?? "")))),
    ).length; // one letter is a unit in every language
    const score = known + (language === screen ? PREFERRED : 0);
    if (!arabic && (known === 0 || score <= most)) continue;
    [best, most] = [{ text: read.text, language }, score];
  }
  return best;
}

const PREFERRED = 0.5; // of a word
const asking = new Set("under over how does is are do red black white".split(" "));

interface Within {
  readonly language: Foreign;
  readonly names: NameWords;
}

/** The longest phrase that is known first; `known`: the words that were. */
function translated(text: string, lexicon: Lexicon, { language, names }: Within): { text: string; known: string[] } {
  const tokens = text.split(/([\p{L}\p{M}]+)/u);
  const said: string[] = [];
  const known: string[] = [];
  // Words stand at the odd places, what parts them at the even ones.
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? "";
    const length = at % 2 === 0 ? 0 : phraseAt(tokens, at, { lexicon, language });
    const english =
      length > 1
        ? lexicon.phrase(phraseOf(tokens, at, { length, language }))
        : length === 0 || isName(token, at > 1, names)
          ? null
          : lexicon.word(lettersOf(token, language));
    said.push(english ?? token);
    if (english === null) continue;
    if (length === 1 && english === token.toLowerCase() && !fillers.has(english)) continue; // "chocolate" is English too
    for (let of = 0; of < length; of += 1) known.push(tokens[at + of * 2] ?? "");
    at += (length - 1) * 2;
  }
  return { text: said.join("").replace(/\s+/g, " ").trim(), known };
}

/** How many words from here are one phrase; 1 where none is. */
function phraseAt(tokens: readonly string[], at: number, { lexicon, language }: { lexicon: Lexicon; language: Foreign }): number {
  for (let length = LONGEST; length > 1; length -= 1) {
    if (at + (length - 1) * 2 >= tokens.length) continue;
    const parted = Array.from({ length: length - 1 }, (_, index) => tokens[at + index * 2 + 1] ?? "");
    if (parted.every((between) => /^[\s'’-]+$/.test(between)) && lexicon.phrase(phraseOf(tokens, at, { length, language })) !== null) return length;
  }
  return 1;
}

const phraseOf = (tokens: readonly string[], at: number, { length, language }: { length: number; language: Foreign }): string =>
  Array.from({ length }, (_, index) => lettersOf(tokens[at + index * 2] ?? "", language)).join(" ");

/** "Wasserlin Zwei": a word of a name that is written as one stays. */
const isName = (token: string, inside: boolean, names: NameWords): boolean => inside && /^\p{Lu}/u.test(token) && names.has(stems(token)[0] ?? "");

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/** As the word lists are written: small letters, no accents, German umlauts written out, Arabic letters in one form. */
export function lettersOf(word: string, language: Foreign): string {
  const small = word.toLowerCase();
  if (language === "de") return small.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss");
  const bare = small.normalize("NFKD").replace(/\p{M}/gu, "");
  if (language !== "ar") return bare.replaceAll("œ", "oe");
  return bare
    .replaceAll("ـ", "")
    .replace(/[أإآٱ]/g, "ا")
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه")
    .replaceAll("ؤ", "و")
    .replaceAll("ئ", "ي");
}
