/** The words of a language with their English, and the forms in which they may be said. */
import type { Language } from "../language.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { goods } from "./goods.ts";

export type Foreign = Exclude<Language, "en">;

export interface Lexicon {
  /** English of one word, however it is inflected; null where it is not known. */
  word(said: string): string | null;
  /** English of several words in a row, as they stand. */
  phrase(said: string): string | null;
}

export const foreign: readonly Foreign[] = ["es", "fr", "de", "ar"];
export const LONGEST = 6; // words of a phrase

const asking: Readonly<Record<Foreign, string>> = { es, fr, de, ar };
const made = new Map<Foreign, Lexicon>();

export function lexiconOf(language: Foreign): Lexicon {
  const known = made.get(language) ?? makeLexicon(language);
  made.set(language, known);
  return known;
}

function makeLexicon(language: Foreign): Lexicon {
  const english = new Map<string, string>();
  const learn = (meaning: string, words: string) => {
    for (const word of words.split(",").map((said) => said.trim())) if (word !== "" && !english.has(word)) english.set(word, meaning.trim());
  };
  for (const line of asking[language].trim().split("\n")) learn(line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1));
  const column = foreign.indexOf(language) + 1;
  for (const line of goods.trim().split("\n")) learn(line.split("|")[0] ?? "", line.split("|")[column] ?? "");
  return {
    word: (said) =>
      formsOf(said, language)
        .map((form) => english.get(form))
        .find((meaning) => meaning !== undefined) ?? null,
    phrase: (said) => english.get(said) ?? null,
  };
}

const endings: Readonly<Record<Exclude<Foreign, "ar">, readonly (readonly [ending: RegExp, instead: string])[]>> = {
  es: [
    [/s$/, ""],
    [/es$/, ""],
    [/as?$/, "o"],
    [/os$/, "o"],
    [/ces$/, "z"],
  ],
  fr: [
    [/s$/, ""],
    [/x$/, ""],
    [/e$/, ""],
    [/es$/, ""],
  ],
  de: [
    [/e$/, ""],
    [/n$/, ""],
    [/en$/, ""],
    [/er$/, ""],
    [/es$/, ""],
    [/em$/, ""],
    [/s$/, ""],
  ],
};
const prefixes = /^(وال|بال|كال|فال|لل|ال|و|ب|ل|ف)/;
const suffixes = /(ات|ون|ين|ها|هم|كم|نا|ه|ي)$/;

function formsOf(said: string, language: Foreign): string[] {
  if (language !== "ar")
    return [
      said,
      ...(said.length < 4 ? [] : endings[language].filter(([ending]) => ending.test(said)).map(([ending, instead]) => said.replace(ending, instead))),
    ];
  const bare = said.replace(prefixes, "");
  return [said, bare, said.replace(suffixes, ""), bare.replace(suffixes, ""), bare.replace(/ات$/, "ه")].filter((form) => form.length > 1);
}
