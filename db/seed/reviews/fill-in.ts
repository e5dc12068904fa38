/** Turns a phrase with choices and slots into words, with the grammar of the thing it is about. */
import type { Chance } from "../chance.ts";
import type { ShopProduct } from "../shop.ts";
import type { KindPhrases } from "./phrasebook.ts";

export type Slots = Readonly<Record<string, string>>;

/** `[a|b]` becomes a or b; `{slot}` its value; the result starts with a capital where a sentence does. */
export function fillIn(phrase: string, slots: Slots, chance: Chance): string {
  let words = phrase;
  for (let round = 0; round < 4 && /[[{]/.test(words); round++) words = oneRound(words, slots, chance);
  return words
    .replace(/ {2,}/g, " ")
    .replace(/ ([.,])/g, "$1")
    .trim();
}

/** The words that change with number: "it is a kettle", "they are headphones"; `x` is an article that plurals go without. */
export function grammarOf(product: ShopProduct, phrases: KindPhrases, brand: string): Slots {
  const { kind } = product;
  const article = /^[aeiou]/.test(kind) ? "an" : "a";
  const shared = { kind, brand, colour: product.colour };
  if (phrases.many !== "") {
    return {
      ...shared,
      a: kind,
      it: "they",
      It: "They",
      obj: "them",
      is: "are",
      was: "were",
      has: "have",
      this: "these",
      This: "These",
      s: "",
      es: "",
      does: "do",
      one: phrases.many,
      itsPoss: "their",
      unitKind: `${phrases.many} of ${kind}`,
      aUnit: `a ${phrases.many} of ${kind}`,
      AUnit: `A ${phrases.many} of ${kind}`,
      thisOne: `this ${phrases.many}`,
      x: "",
      xn: "",
      X: "",
      Xn: "",
    };
  }
  return {
    ...shared,
    a: `${article} ${kind}`,
    it: "it",
    It: "It",
    obj: "it",
    is: "is",
    was: "was",
    has: "has",
    this: "this",
    This: "This",
    s: "s",
    es: "es",
    does: "does",
    one: "one",
    itsPoss: "its",
    unitKind: kind,
    aUnit: `${article} ${kind}`,
    AUnit: `${article === "an" ? "An" : "A"} ${kind}`,
    thisOne: "this one",
    x: "a ",
    xn: "an ",
    X: "A ",
    Xn: "An ",
  };
}

/** Sentences begin with capitals; brief list lines do not. */
export function capitalised(text: string): string {
  return text.replace(/(^|[.!?] )([a-zà-ü])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Lower case, without its final mark: what makes two sentences the same. */
export function sentencesOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[.!?؟\n]+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}

function oneRound(words: string, slots: Slots, chance: Chance): string {
  return words
    .replace(/\[([^[\]]*)\]/g, (_, choices: string) => chance.pick(choices.split("|")))
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = slots[name];
      if (value === undefined) throw new Error(`Nothing to put for {${name}} in: ${words}`);
      return value;
    });
}
